import CaseFile

extension RulerPage {
  var form: Form {
    if let old = fixing?.content { return Form("ruler-fix", side(old.side, halves: old.halfSteps ?? false)) }
    let sides = RulerSide.allCases.flatMap { side($0, halves: setup.hasHalves) }
    let lines = sides.filter { !$0.name.hasSuffix("-reason") }
    let words = sides.filter { $0.name.hasSuffix("-reason") }
    return Form(
      "ruler",
      seats.fields("table.who") + lines + [
        .group(
          "ruler.more",
          words + [
            .date("on", "ruler.on").past().help("ruler.on-help"),
            .several("baseline", "ruler.baseline", [Field.Option("baseline", key: "ruler.baseline-yes")])
              .help("ruler.baseline-help"),
          ])
      ])
  }

  private func side(_ side: RulerSide, halves: Bool) -> [Field] {
    let line = line(side)
    let name = side.rawValue
    return [.choice(name, Passages.key(of: side), line.options).on(line).help("ruler.\(name).help").depending()]
      + (halves ? [HalfPlaces.field("\(name)-half")] : [])
      + [.text("\(name)-reason", "ruler.\(name).reason", rows: 2).most(2_000)]
  }

  /// The marks that were set: on one of the rulers, or on both.
  func marks(_ answers: Answers) throws -> [RulerMarked] {
    if let old = fixing { return [try fixed(old.content, answers)] }
    let by = try seats.marker(answers)
    let marks = try RulerSide.allCases.compactMap { side -> RulerMarked? in
      let name = side.rawValue
      guard let place = try HalfPlaces.read(name, half: "\(name)-half", in: 1...setup.steps, answers, t) else {
        if answers.text("\(name)-reason") != nil { throw FieldError(name, t("ruler.reason-alone")) }
        return nil
      }
      return RulerMarked(
        id: room.services.newID(), side: side, context: context, by: by, place: place, steps: setup.steps,
        halfSteps: setup.hasHalves ? true : nil, reason: answers.text("\(name)-reason"),
        baseline: answers.choice("baseline") == nil ? nil : true, meeting: room.meeting)
    }
    guard !marks.isEmpty else { throw FieldError(RulerSide.wellbeing.rawValue, t("ruler.none-set")) }
    return marks
  }

  private func fixed(_ old: RulerMarked, _ answers: Answers) throws -> RulerMarked {
    let name = old.side.rawValue
    guard let place = try HalfPlaces.read(name, half: "\(name)-half", in: 1...old.steps, answers, t) else {
      throw FieldError(name, t("ruler.none-set"))
    }
    var new = old
    (new.id, new.replaces, new.meeting) = (room.services.newID(), old.id, room.meeting)
    (new.place, new.reason) = (place, answers.text("\(name)-reason"))
    return new
  }
}
