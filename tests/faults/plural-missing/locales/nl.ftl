cards-count =
    { $count ->
       *[other] { $count } projecten
    }
