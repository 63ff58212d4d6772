"""Somebody searches: while typing, with filters, by keyboard, offline. The engine is a fake one that
keeps to the contract (`fake_engine/engine.js`), so that every state of the page can be asked for.
"""

import re
import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.site_builder.conftest import SEEN

pytestmark = pytest.mark.browser

QUESTION = "Wat wil je vinden?"
PHONE: ViewportSize = {"width": 320, "height": 640}
TALL_PHONE: ViewportSize = {"width": 400, "height": 2500}


def asked(page: Page) -> list[list[object]]:
    """What the page asked the engine: the words, and whether they were still being typed."""
    found: list[list[object]] = page.evaluate("globalThis.asked ?? []")
    return found


def ask(page: Page, words: str) -> None:
    page.get_by_label(QUESTION).fill(words)
    page.keyboard.press("Enter")


def open_filters(page: Page) -> None:
    page.locator("#zoek-filters summary").click()


# ---- Typing.


def test_a_question_on_the_front_page_goes_to_the_search_page(page: Page, address: str) -> None:
    page.goto(address)
    ask(page, "brief")
    expect(page).to_have_url(f"{address}zoeken/#q=brief")
    expect(
        page.get_by_role("heading", name="1 verhaal en 11 verzonnen voorbeelden")
    ).to_be_visible()


def test_results_come_after_a_pause_and_not_at_every_letter(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/")
    page.get_by_label(QUESTION).press_sequentially("brief", delay=30)
    expect(page.locator(".hit")).to_have_count(10)
    assert asked(page) == [["brief", True]]
    expect(page.get_by_label(QUESTION)).to_be_focused()


def test_enter_searches_at_once_for_whole_words(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/")
    page.get_by_label(QUESTION).press_sequentially("brie")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="We vonden nog niets over ‘brie’.")).to_be_visible()
    assert asked(page) == [["brie", False]]


def test_on_a_phone_the_keyboard_makes_room_for_the_results(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}zoeken/")
    page.get_by_label(QUESTION).press_sequentially("brief")
    expect(page.locator(".hit")).to_have_count(10)
    expect(page.get_by_label(QUESTION)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_label(QUESTION)).not_to_be_focused()
    expect(page.locator(".hit h3").first).to_be_in_viewport()
    context.close()


def test_the_letters_of_a_word_are_one_step_back(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=la")
    expect(page.locator(".hit")).to_have_count(1)
    before = page.evaluate("history.length")
    page.get_by_label(QUESTION).fill("bri")
    expect(page).to_have_url(re.compile("#q=bri$"))
    page.get_by_label(QUESTION).fill("brief")
    expect(page).to_have_url(re.compile("#q=brief$"))
    page.keyboard.press("Enter")
    expect(page.locator(".hit")).to_have_count(10)
    assert page.evaluate("history.length") == before + 1
    page.go_back()
    expect(page.locator(".hit")).to_have_count(1)
    expect(page.get_by_label(QUESTION)).to_have_value("la")
    page.go_forward()
    expect(page.locator(".hit")).to_have_count(10)


def test_an_answer_that_comes_too_late_is_no_answer(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/")
    ask(page, "traag")
    ask(page, "la")
    expect(page.locator(".hit")).to_have_count(1)
    page.wait_for_timeout(3000)
    expect(page.locator(".hit")).to_have_count(1)


def test_old_results_stay_until_the_new_ones_are_there(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=brief")
    expect(page.locator(".hit")).to_have_count(10)
    page.evaluate(
        """() => {
          globalThis.seen = [];
          const head = document.querySelector("#zoek-kop");
          const look = () => seen.push([head.textContent, document.querySelectorAll(".hit").length]);
          new MutationObserver(look).observe(head, { childList: true });
        }"""
    )
    ask(page, "traag")
    expect(page.locator(".hit")).to_have_count(3)
    assert page.evaluate("seen[0]") == ["Even zoeken …", 10]


def test_a_screen_reader_hears_the_number_once(page: Page, address: str) -> None:
    page.clock.install()  # else a busy machine types slower than the page waits
    page.goto(f"{address}zoeken/")
    page.evaluate(
        """() => {
          globalThis.heard = [];
          const place = document.querySelector("[role=status]");
          const tell = () => heard.push(place.textContent);
          new MutationObserver(tell).observe(place, { childList: true, characterData: true, subtree: true });
        }"""
    )
    field = page.get_by_label(QUESTION)
    page.clock.pause_at(time.time() + 60)
    for number, letters in enumerate(("br", "ie", "f"), 1):
        field.press_sequentially(letters)
        page.clock.run_for(400)
        page.wait_for_function("number => globalThis.asked?.length === number", arg=number)
    expect(page.locator(".hit")).to_have_count(10)
    page.clock.run_for(2000)
    assert page.evaluate("heard") == [
        "1 verhaal en 11 verzonnen voorbeelden over ‘brief’."
        " Je ziet nu 1 verhaal en 9 verzonnen voorbeelden. Wat het best past, staat bovenaan."
    ]


# ---- Results.


def test_a_card_says_why_and_opens_at_the_fragment(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=brief")
    card = page.locator(".hit").first
    expect(card).to_contain_text("Waarom dit past: brief · ongeopende post")
    expect(card).to_contain_text("‘Ik leef ermee’")
    expect(card).to_contain_text("hardop 1 minuut")
    expect(card).to_contain_text("brief <b>.")
    expect(card.locator("mark")).to_have_text("brief")
    expect(card.locator(".snippet")).to_have_count(1)  # the words of the head stand there already
    expect(card).not_to_contain_text("Verzonnen voorbeeld")
    expect(page.locator(".hit").nth(1)).to_contain_text("Verzonnen voorbeeld")
    card.get_by_role("heading", name="De post bleef <dicht>").get_by_role("link").click()
    expect(page).to_have_url(f"{address}verhalen/7k2m9q/#buurvrouw")


def test_more_results_come_on_request_and_the_first_new_one_gets_the_focus(
    page: Page, address: str
) -> None:
    page.goto(f"{address}zoeken/#q=brief")
    page.get_by_role("button", name="Laat er meer zien").click()
    expect(page.locator(".hit")).to_have_count(12)
    expect(page.locator(".hit").nth(10).get_by_role("link").first).to_be_focused()
    expect(page.get_by_role("button", name="Laat er meer zien")).to_be_hidden()


def test_more_results_that_do_not_come_leave_those_that_are_there(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=brief")
    expect(page.locator(".hit")).to_have_count(10)
    page.evaluate("globalThis.broken = true")
    page.get_by_role("button", name="Laat er meer zien").click()
    expect(page.locator("#zoek-regel")).to_contain_text("Zoeken lukt nu niet.")
    expect(page.locator(".hit")).to_have_count(10)
    expect(page.get_by_role("button", name="Laat er meer zien")).to_be_focused()


def test_coming_back_from_a_story_the_reader_is_where_they_were(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=brief")
    page.get_by_role("button", name="Laat er meer zien").click()
    last = page.locator(".hit").nth(11)
    last.get_by_role("link").first.click()
    expect(page).to_have_url(re.compile("/verhalen/"))
    page.go_back()
    expect(page.locator(".hit")).to_have_count(12)
    expect(last).to_be_in_viewport()


def test_a_link_within_the_page_leaves_the_results_alone(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=brief")
    expect(page.locator(".hit")).to_have_count(10)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#deel-inhoud$"))
    expect(page.locator(".hit")).to_have_count(10)


def box_of(page: Page, selector: str) -> dict[str, float]:
    found = page.locator(selector).first.bounding_box()
    assert found
    return {name: found[name] for name in ("x", "y", "width", "height")}


def test_beside_the_best_story_comes_one_in_which_it_went_differently(
    page: Page, address: str
) -> None:
    """It comes later, and nothing that stands there moves."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{address}zoeken/#q=brief")
    expect(page.locator(".hit")).to_have_count(10)
    before = [box_of(page, ".hit"), box_of(page, "li:nth-child(2) .hit")]
    other = page.locator(".contrast")
    expect(other).to_contain_text("Bij een ander ging het anders")
    expect(other).to_contain_text("Hier hielp meegaan niet.")
    expect(other).to_contain_text("Verzonnen voorbeeld")
    assert [box_of(page, ".hit"), box_of(page, "li:nth-child(2) .hit")] == before
    assert box_of(page, ".contrast")["y"] == before[0]["y"]
    assert box_of(page, ".contrast")["x"] > before[0]["x"] + before[0]["width"]


@pytest.mark.parametrize(
    ("size", "place"), [(PHONE, "#zoek-lijst > li:first-child"), (TALL_PHONE, "#zoek-anders")]
)
def test_on_a_phone_it_comes_below_what_is_being_read(
    page: Page, address: str, size: ViewportSize, place: str
) -> None:
    """Right below the best story; at the end where the reader sees the second one already."""
    page.set_viewport_size(size)
    page.goto(f"{address}zoeken/#q=brief")
    expect(page.locator(".hit")).to_have_count(10)
    before = box_of(page, ".hit")
    expect(page.locator(f"{place} .contrast")).to_have_count(1)
    assert box_of(page, ".hit") == before


def test_the_other_story_stays_while_the_best_one_stays(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{address}zoeken/#q=brief")
    expect(page.locator(".contrast")).to_be_visible()
    ask(page, "breif")
    expect(page.get_by_text("‘breif’ kennen we niet.")).to_be_visible()
    assert page.locator(".contrast").count() == 1
    ask(page, "la")
    expect(page.locator(".hit")).to_have_count(1)
    assert page.locator(".contrast").count() == 0


# ---- Filters.


def test_counts_are_asked_for_only_when_somebody_opens_the_filters(
    page: Page, address: str
) -> None:
    page.goto(f"{address}zoeken/#q=brief")
    expect(page.locator(".hit")).to_have_count(10)
    assert page.locator(".choice-count", has_text=re.compile(".")).count() == 0
    open_filters(page)
    expect(page.get_by_label("Schulden 1 en 11 verzonnen")).to_be_visible()


def test_what_fits_nothing_is_greyed_out_and_what_hides_stays_open(
    page: Page, address: str
) -> None:
    page.goto(f"{address}zoeken/#q=brief")
    open_filters(page)
    expect(page.get_by_role("checkbox", name="Wonen")).to_be_disabled()
    expect(page.get_by_role("checkbox", name="Kinderen die het meemaken")).to_be_enabled()


def test_filters_live_in_the_address_and_go_by_their_chip(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=brief&thema=schulden&zonder=kinderen_maken_het_mee")
    expect(page.locator("#zoek-filters summary")).to_have_text("Filters (2 aan)")
    expect(page.locator(".hit")).to_have_count(1)
    expect(page.locator("#zoek-verborgen")).to_contain_text(
        "11 verzonnen voorbeelden verborgen door je filters."
    )
    page.get_by_role("button", name="Niet: Kinderen die het meemaken").click()
    expect(page).to_have_url(f"{address}zoeken/#q=brief&thema=schulden")
    expect(page.locator(".hit")).to_have_count(10)
    expect(page.get_by_role("button", name="Schulden, haal dit filter weg")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}zoeken/#q=brief")
    expect(page.locator("#zoek-filters summary")).to_be_focused()
    page.go_back()
    expect(page.locator("#zoek-keuzes button")).to_have_count(1)


def test_ticking_a_filter_searches_at_once_and_keeps_the_focus(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=brief")
    open_filters(page)
    page.get_by_role("checkbox", name="Kinderen die het meemaken").focus()
    page.keyboard.press("Space")
    expect(page.locator(".hit")).to_have_count(1)
    expect(page.get_by_role("checkbox", name="Kinderen die het meemaken")).to_be_focused()
    page.get_by_role("button", name="Bekijk de verhalen").click()
    expect(page.locator("#zoek-kop")).to_be_focused()
    expect(page.get_by_role("checkbox", name="Schulden")).to_be_hidden()


def test_hidden_stories_can_be_shown_again(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=brief&thema=wonen")
    expect(page.get_by_role("heading", name="Met deze filters vonden we niets.")).to_be_visible()
    page.get_by_role("button", name="Laat ze zien").click()
    expect(page).to_have_url(f"{address}zoeken/#q=brief")
    expect(page.locator(".hit")).to_have_count(10)
    expect(page.locator("#zoek-kop")).to_be_focused()


def test_filters_alone_are_a_question_too(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#thema=schulden")
    expect(page.locator(".hit")).to_have_count(10)
    expect(page.locator("#zoek-regel")).not_to_contain_text("best past")


def test_a_value_that_this_library_does_not_have_is_no_filter(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=brief&thema=vroeger&fase=x")
    expect(page.locator(".hit")).to_have_count(10)
    expect(page.locator("#zoek-keuzes")).to_be_hidden()


def test_a_topic_in_the_address_is_a_chip(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=brief&onderwerp=blabla")
    expect(page.get_by_text("Er is geen onderwerp ‘blabla’.")).to_be_visible()
    page.get_by_role("button", name="Onderwerp: blabla").click()
    expect(page).to_have_url(f"{address}zoeken/#q=brief")


# ---- Words that were not understood, and nothing found.


def test_a_slip_was_understood_and_can_be_put_right(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=de+breif")
    page.goto(f"{address}zoeken/#q=breif")
    expect(
        page.get_by_text("‘breif’ kennen we niet. Bedoelde je dit? We zochten er al op.")
    ).to_be_visible()
    expect(page.locator(".hit")).to_have_count(10)
    page.get_by_role("link", name="brief", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}zoeken/#q=brief")
    expect(page.get_by_label(QUESTION)).to_have_value("brief")
    expect(page.locator("#zoek-raad")).to_be_empty()


def test_nothing_found_shows_ways_on(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=olifant")
    panel = page.locator("#zoek-niets")
    expect(panel.get_by_role("link", name="onderwerpen van A tot Z")).to_be_visible()
    expect(panel.get_by_role("link", name="hulp")).to_be_visible()
    expect(page.locator("#zoek-passend")).to_be_hidden()
    expect(page.get_by_role("button", name="Deel deze zoekvraag")).to_be_hidden()


def test_nothing_found_names_words_and_topics_that_are_near(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=brif")
    expect(page.locator("#zoek-beter").get_by_role("link", name="brief")).to_be_visible()
    ask(page, "“schamen voor de poststukken”")
    topic = page.locator("#zoek-passend a:visible")
    expect(topic).to_have_text("ongeopende post")
    page.get_by_role("link", name="Zoek zonder aanhalingstekens").click()
    expect(page.get_by_label(QUESTION)).to_have_value("schamen voor de poststukken")


# ---- Help, wiping, sharing, and when it does not work.


def test_words_of_despair_bring_help_with_the_letter_that_makes_them(
    page: Page, address: str
) -> None:
    page.goto(f"{address}zoeken/#q=brief")
    expect(page.locator("#zoek-nu")).to_be_hidden()
    page.get_by_label(QUESTION).fill("ik wíl dood")
    assert page.locator("#zoek-nu").is_visible()
    expect(page.locator("#zoek-nu")).to_contain_text("De luisterende lijn")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Erboven staat wie je nu kunt bellen.")
    page.get_by_label(QUESTION).fill("brief")
    assert page.locator("#zoek-nu").is_visible()
    expect(page.locator("#zoek-nu")).to_be_hidden()


def test_wis_leaves_nothing_not_even_a_step_back(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=brief")
    expect(page.locator(".hit")).to_have_count(10)
    ask(page, "la")
    expect(page.locator(".hit")).to_have_count(1)
    open_filters(page)
    page.get_by_role("checkbox", name="Kinderen die het meemaken").check()
    page.get_by_role("button", name="Wis").click()
    expect(page.locator(".hit")).to_have_count(0)
    expect(page.get_by_label(QUESTION)).to_have_value("")
    expect(page.get_by_label(QUESTION)).to_be_focused()
    expect(page.locator("input:checked")).to_have_count(0)
    expect(page).to_have_url(f"{address}zoeken/")
    page.wait_for_timeout(200)
    expect(page.get_by_role("status")).to_be_empty()
    kept = "[localStorage.length, sessionStorage.length, document.cookie]"
    assert page.evaluate(kept) == [0, 0, ""]
    page.go_back()
    expect(page).to_have_url(f"{address}zoeken/")
    assert page.go_forward() is None
    expect(page).to_have_url(f"{address}zoeken/")


def test_sharing_copies_the_address_and_says_so(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{address}zoeken/#q=la")
    page.get_by_role("button", name="Deel deze zoekvraag").click()
    expect(page.get_by_text("Het adres is gekopieerd. Je zoekwoorden staan erin.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}zoeken/#q=la"


def test_sharing_asks_the_phone_where_it_can(page: Page, address: str) -> None:
    page.add_init_script("navigator.share = async (what) => { globalThis.shared = what; };")
    page.goto(f"{address}zoeken/#q=la")
    page.get_by_role("button", name="Deel deze zoekvraag").click()
    page.wait_for_function("globalThis.shared")
    assert page.evaluate("shared") == {"title": "Verhalen", "url": f"{address}zoeken/#q=la"}
    expect(page.locator("#zoek-deel-melding")).to_be_empty()


def test_without_a_clipboard_the_address_can_be_copied_by_hand(page: Page, address: str) -> None:
    page.add_init_script("delete Navigator.prototype.clipboard;")
    page.goto(f"{address}zoeken/#q=la")
    page.get_by_role("button", name="Deel deze zoekvraag").click()
    field = page.get_by_label("Het adres van deze zoekvraag")
    expect(field).to_be_focused()
    expect(field).to_have_value(f"{address}zoeken/#q=la")
    assert page.evaluate("getSelection().toString()") == f"{address}zoeken/#q=la"


def test_what_is_asked_never_reaches_the_host(page: Page, address: str) -> None:
    SEEN.clear()
    page.goto(f"{address}zoeken/")
    page.get_by_label(QUESTION).press_sequentially("brief", delay=20)
    expect(page.locator(".hit")).to_have_count(10)
    open_filters(page)
    page.get_by_role("checkbox", name="Schulden").check()
    page.locator(".hit a").first.click()
    expect(page).to_have_url(re.compile("/verhalen/"))
    assert any("verhalen/7k2m9q" in line for line in SEEN)
    assert not [line for line in SEEN if re.search(r"brief|thema=|\?", line)]
    assert not [line for line in SEEN if line.endswith("zoeken/")], "a referrer was sent"


def test_an_engine_that_fails_gives_a_kind_sentence(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=stuk")
    expect(page.get_by_role("heading", name="Zoeken lukt nu niet.")).to_be_visible()
    expect(page.locator("#zoek-fout")).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text("Zoeken lukt nu niet.")
    page.get_by_role("button", name="Probeer het opnieuw").click()
    page.wait_for_function("asked.length === 2")


def test_offline_is_said_and_searching_goes_on_by_itself(browser: Browser, address: str) -> None:
    """No console to keep empty here: Chromium reports each file that does not load."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}zoeken/")
    page.wait_for_load_state("networkidle")
    context.set_offline(True)
    ask(page, "brief")
    expect(page.get_by_role("heading", name="Je hebt nu geen internet.")).to_be_visible()
    expect(page.locator("#zoek-fout")).to_contain_text("zoeken we vanzelf verder")
    context.set_offline(False)
    expect(page.locator(".hit")).to_have_count(10)
    expect(page.locator("#zoek-fout")).to_be_hidden()
    context.close()


# ---- Everybody can use it.

STATES = {
    "first visit": "",
    "results": "#q=brief",
    "filters": "#q=breif&thema=schulden&zonder=kinderen_maken_het_mee",
    "nothing": "#q=brif+post",
    "failed": "#q=stuk",
    "help": "#q=ik+wil+dood",
}


@pytest.mark.parametrize("look", [{"color_scheme": "dark"}, {"forced_colors": "active"}, {}])
@pytest.mark.parametrize("size", [{"width": 1280, "height": 900}, PHONE], ids=["wide", "narrow"])
def test_no_state_breaks_a_rule_of_axe_or_scrolls_sideways(
    browser: Browser, address: str, size: ViewportSize, look: dict[str, str]
) -> None:
    context = browser.new_context(viewport=size, bypass_csp=True, **look)  # type: ignore[arg-type]
    # Forced colours are the system's own, and axe takes them for ours.
    rules = {"rules": {"color-contrast": {"enabled": "forced_colors" not in look}}}
    page = context.new_page()
    for name, hash_ in STATES.items():
        page.goto("about:blank")
        page.goto(f"{address}zoeken/{hash_}")
        page.wait_for_load_state("networkidle")
        if name == "filters":
            open_filters(page)
        if "brief" in hash_:
            expect(page.locator(".contrast")).to_be_attached()
        results = Axe().run(page, options=rules)
        assert results.violations_count == 0, f"{name}\n{results.generate_report()}"
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
    context.close()


def test_everything_to_touch_is_large_enough(page: Page, address: str) -> None:
    """44 pixels high, but for links in a card, which is mostly words."""
    page.set_viewport_size(PHONE)
    for hash_ in STATES.values():
        page.goto("about:blank")
        page.goto(f"{address}zoeken/{hash_}")
        page.wait_for_load_state("networkidle")
        open_filters(page)
        small = page.evaluate(
            """() => [...document.querySelectorAll("#zoekpagina :is(button, summary, label.choice, .chips a, input[type=search])")]
              .filter((one) => one.checkVisibility({ visibilityProperty: true }))
              .filter((one) => one.getBoundingClientRect().height < 44)
              .map((one) => one.textContent)"""
        )
        assert small == [], hash_
