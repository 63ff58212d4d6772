"""Measures of retrieval, as TREC defines them, over binary or graded judgements."""

import math
import random
from collections.abc import Mapping, Sequence
from statistics import fmean

Ranking = Sequence[str]
Grades = Mapping[str, int]


def ndcg(ranking: Ranking, grades: Grades, depth: int = 10) -> float:
    """Normalised discounted cumulative gain (Järvelin and Kekäläinen, 2002), linear gain."""
    found = sum(grades.get(name, 0) / math.log2(at + 2) for at, name in enumerate(ranking[:depth]))
    best = sorted(grades.values(), reverse=True)[:depth]
    ideal = sum(grade / math.log2(at + 2) for at, grade in enumerate(best))
    return found / ideal if ideal else 0.0


def reciprocal_rank(ranking: Ranking, grades: Grades, depth: int = 10) -> float:
    """One over the rank of the first relevant document; 0 where none is in reach."""
    return next((1 / at for at, name in enumerate(ranking[:depth], 1) if name in grades), 0.0)


def recall(ranking: Ranking, grades: Grades, depth: int) -> float:
    """The share of the relevant documents that is in reach."""
    return len(set(ranking[:depth]) & grades.keys()) / len(grades) if grades else 0.0


def interval(values: Sequence[float], rounds: int = 2000, seed: int = 1) -> tuple[float, float]:
    """The 95 % bootstrap interval of a mean (percentile method), with a fixed seed."""
    chance = random.Random(seed)
    means = sorted(fmean(chance.choices(values, k=len(values))) for _ in range(rounds))
    return means[round(rounds * 0.025)], means[round(rounds * 0.975) - 1]
