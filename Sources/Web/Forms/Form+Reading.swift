import CaseFile

/// A posted form as it was read: the answers, what is wrong with them, and everything that was typed.
struct Reading: Sendable {
  var answers = Answers()
  var errors: [FieldError] = []
  let typed: Submission
}

extension Form {
  /// Reads what was sent. Only what the form asks for is taken; what can't be taken gives an error that names the
  /// field and the mend.
  func read(_ typed: Submission, now: Instant, _ t: Words) -> Reading {
    var reading = Reading(typed: typed)
    for field in flat {
      do {
        let value = try field.value(typed, now: now, t)
        if let value { reading.answers.values[field.name] = value }
        if value == nil, let message = field.missing(t) { throw FieldError(field.name, message) }
      } catch let error as FieldError {
        reading.errors.append(error)
      } catch {
        reading.errors.append(FieldError(field.name, t("form.error.unreadable", ["label": t(field.label)])))
      }
    }
    return reading
  }
}

extension Field {
  func missing(_ t: Words) -> String? {
    switch need {
    case .optional, .depends: nil
    case .sense: t(isChosen ? "form.error.unchosen" : "form.error.missing", ["label": t(label)])
    case .law(let law): t("form.error.missing-law", ["label": t(label), "law": law])
    }
  }

  private var isChosen: Bool {
    switch kind {
    case .choice, .several, .select, .yesNo: true
    default: false
    }
  }

  /// Nil where nothing was answered.
  fileprivate func value(_ typed: Submission, now: Instant, _ t: Words) throws -> Answers.Value? {
    let text = (typed[name] ?? "").trimmingSpaces
    switch kind {
    case .group, .heading: return nil
    case .line, .text:
      guard text.count <= mostLetters else { throw error("too-long", t, ["most": String(mostLetters)]) }
      return text.isEmpty ? nil : .text(text)
    case .drawing:
      guard text.count <= mostLetters else { throw error("too-long", t, ["most": String(mostLetters)]) }
      if text.isEmpty { return nil }
      guard Drawing(text) != nil else { throw error("drawing", t) }
      return .text(text)
    case .date, .moment:
      let time = (typed["\(name)-time"] ?? "").trimmingSpaces
      if text.isEmpty, time.isEmpty { return nil }
      return .when(try when(text, time, now, t))
    case .choice(let options), .select(let options):
      if text.isEmpty { return nil }
      guard options.contains(where: { $0.value == text }) else { throw error("choice", t) }
      return .chosen([text])
    case .several(let options):
      let chosen = typed.all(name).filter { !$0.isEmpty }
      guard chosen.allSatisfy({ one in options.contains { $0.value == one } }) else {
        throw goneText.map { FieldError(name, t($0)) } ?? error("choice", t)
      }
      return chosen.isEmpty ? nil : .chosen(chosen)
    case .yesNo:
      if text.isEmpty { return nil }
      guard text == "yes" || text == "no" else { throw error("choice", t) }
      return .flag(text == "yes")
    case .number(let range):
      if text.isEmpty { return nil }
      guard let number = Int(text) else { throw error("number", t) }
      let limits = ["from": String(range.lowerBound), "to": String(range.upperBound)]
      guard range.contains(number) else { throw error("range", t, limits) }
      return .number(number)
    case .money:
      if text.isEmpty { return nil }
      guard let money = Self.oere(text) else { throw error("money", t) }
      return .number(money)
    }
  }

  private func when(_ date: String, _ time: String, _ now: Instant, _ t: Words) throws -> When {
    guard let day = Self.day(date) else { throw error("date", t) }
    guard (1900...2200).contains(day.year) else { throw error("year", t) }
    var when = When.day(day)
    if !time.isEmpty, case .moment = kind {
      guard let moment = Self.time(time) else { throw error("time", t) }
      when = .at(DanishTime.instant(day, hour: moment.hour, minute: moment.minute))
    }
    if !mayBeAhead, let earliest = when.earliest, earliest > now { throw error("ahead", t) }
    return when
  }

  private func error(_ key: String, _ t: Words, _ values: [String: String] = [:]) -> FieldError {
    FieldError(name, t("form.error.\(key)", values.merging(["label": t(label)]) { $1 }))
  }

  /// `2026-06-04`, `4.6.2026`, `04-06-2026`, `4/6 2026`
  static func day(_ text: String) -> Day? {
    if let day = Day(text) { return day }
    let parts = text.split { ".-/ ".contains($0) }.map(String.init)
    guard parts.count == 3, parts[2].count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
      let year = Int(parts[2])
    else { return nil }
    return Day(year, month, day)
  }

  /// `14:05`, `14.05`, `9:5` is none.
  static func time(_ text: String) -> (hour: Int, minute: Int)? {
    let parts = text.split { ":.".contains($0) }.map(String.init)
    guard parts.count >= 2, parts[1].count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    return (hour, minute)
  }

  /// `1234`, `1.234,50`, `1234,5`; nil for anything else and for more than a billion kroner.
  static func oere(_ text: String) -> Int? {
    let plain = text.filter { !" \u{a0}".contains($0) }
    let halves = plain.split(separator: ",", omittingEmptySubsequences: false)
    let groups = halves[0].split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count <= 2, groups.dropFirst().allSatisfy({ $0.count == 3 }), let kroner = Int(groups.joined()),
      (0...1_000_000_000).contains(kroner)
    else { return nil }
    guard halves.count == 2 else { return kroner * 100 }
    guard (1...2).contains(halves[1].count), halves[1].allSatisfy({ ("0"..."9").contains($0) }),
      let rest = Int(halves[1].count == 1 ? halves[1] + "0" : halves[1])
    else { return nil }
    return kroner * 100 + rest
  }
}
