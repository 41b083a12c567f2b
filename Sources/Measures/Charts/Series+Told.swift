extension Series {
  /// What a drawing of this series says, for those who can't see it: how many, from where to where, lowest and highest,
  /// on which side of the border, and whether the change is more than chance.
  var told: [Phrase] {
    guard let first = points.first, let last = points.last else { return [] }
    var who: [String: Phrase.Value] = ["name": .text(instrument.name), "scorer": .scorer(scorer)]
    who["goal"] = item.map { .goal($0) }
    func say(_ key: String, _ values: [String: Phrase.Value]) -> Phrase {
      Phrase(key, who.merging(values) { _, new in new })
    }
    if points.count == 1 {
      return [say("chart.told.one", ["score": .score(first.score), "meeting": .count(first.meeting)])] + border(say)
    }
    let scores = scores
    var told = [
      say(
        "chart.told.course",
        [
          "count": .count(points.count), "first": .score(first.score), "last": .score(last.score),
          "firstMeeting": .count(first.meeting), "lastMeeting": .count(last.meeting),
          "lowest": .score(scores.min() ?? first.score), "highest": .score(scores.max() ?? first.score),
        ])
    ]
    told += border(say)
    if let change, instrument.purpose != .alliance {
      told.append(say("chart.told.\(change.kind.rawValue)", ["points": .score(change.better)]))
    }
    return told
  }

  private func border(_ say: (String, [String: Phrase.Value]) -> Phrase) -> [Phrase] {
    guard let last = points.last, let cutOff = norms?.cutOff?.value else { return [] }
    let side = last.score > cutOff ? "above" : last.score < cutOff ? "below" : "on"
    return [say("chart.told.\(side)-cut-off", ["cutOff": .score(cutOff)])]
  }
}
