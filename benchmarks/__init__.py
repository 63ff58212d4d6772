"""How well and how fast is it, on what, beside whom? Re-runnable measurements, never unit tests."""
