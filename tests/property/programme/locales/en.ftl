groet = Hello { $naam }
    .lang = Good day { $naam }
kaarten = { $aantal ->
    [one] one card
   *[other] { $aantal } cards
}
