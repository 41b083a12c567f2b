import HTML
import Measures

/// The sheets that can be printed empty, for paper; and why the others can't.
struct BlankSheets {
  let visit: Visit
  private let shelf: MeasureShelf

  init(_ visit: Visit) throws {
    self.visit = visit
    shelf = try visit.measureShelf()
  }

  func reply() -> Reply {
    let t = visit.t
    return visit.page(t("blank.title"), nav: .day) {
      p(t("blank.lead"), .class("lead"))
      stackingTable(
        t("blank.title"), heads: [t("measures.name"), t("measures.for-whom"), ""],
        rows: shelf.newest.flatMap { instrument in
          instrument.groups.map { group in
            [.text(instrument.name), .text(t.whom(group)), way(instrument, group)]
          }
        })
    }
  }

  private func way(_ instrument: Instrument, _ group: NormGroup) -> Node {
    let t = visit.t
    if let why = shelf.whyNotPrinted(instrument, group, t) { return .text(why) }
    return a(
      t("blank.print"), .href(Places.blankSheet(Slug(rawValue: instrument.id), Slug(rawValue: group.id))),
      .class("act"), .aria("label", "\(t("blank.print")): \(instrument.name), \(t.whom(group))"))
  }
}

extension MeasureShelf {
  /// The newest description of each instrument.
  var newest: [Instrument] {
    var seen: Set<String> = []
    return catalogue.instruments.reversed().filter { seen.insert($0.id).inserted }.reversed()
  }

  func texts(_ instrument: Instrument, group: NormGroup, _ language: Language) -> TextPack? {
    catalogue.texts(instrument.reference, group: group.id, language: language.rawValue)
      ?? catalogue.texts(instrument.reference, group: group.id, language: Language.danish.rawValue)
  }

  /// Nil where an empty sheet may be printed today.
  func whyNotPrinted(_ instrument: Instrument, _ group: NormGroup, _ t: Words) -> String? {
    if instrument.scale.kind == .picture { return t("blank.picture") }
    let texts = texts(instrument, group: group, t.language)
    guard case .refused(let why) = licences.permission(to: .print, use: instrument, texts: texts, on: day) else {
      return nil
    }
    return switch why {
    case .noTexts, .textsDoNotFit: t.refusal(why, instrument)
    case .noLicence, .notThisWay, .notInForce: t("blank.no-licence", ["name": instrument.name])
    }
  }
}

extension Words {
  /// "13-17 år, egne mærker": for whom, and seen by whom.
  func whom(_ group: NormGroup) -> String {
    let age =
      switch (group.from, group.to) {
      case (nil, nil): self("measures.age.all")
      case (let from?, nil): self("measures.age.from", ["from": String(from)])
      case (nil, let to?): self("measures.age.to", ["to": String(to)])
      case (let from?, let to?): self("measures.age.both", ["from": String(from), "to": String(to)])
      }
    return ([age] + group.views.map { self("measures.view.\($0.rawValue)") }).joined(separator: ", ")
  }
}
