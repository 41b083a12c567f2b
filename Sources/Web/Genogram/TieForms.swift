import CaseFile
import HTML
import Kinship

/// What two who are drawn are to each other: told, told better or ended, and taken off.
enum TieForms {
  /// "Mia – Bo: Tæt på hinanden"
  static func said(_ tie: TieDrawn, _ t: Words) -> String {
    let what =
      tie.nature.map { t($0) } ?? tie.steps?.last.map { t($0.event) } ?? t(tie.tie)
    let kind = tie.tie == .parent ? "\(t(tie.tie)), \(what.lowercased())" : what
    let end = tie.until?.text.nonEmpty.map { " (\(t("genogram.tie.until").lowercased()) \($0))" } ?? ""
    return "\((tie.names ?? []).joined(separator: " – ")): \(kind)\(end)"
  }

  /// All that one can be to another, as seen from the first: `bond.close`, `partners.married`, `parent.adoptive` …
  private static func kinds(_ t: Words) -> [Field.Option] {
    var all: [Field.Option] = []
    for kind in TieKind.allCases {
      let head = t("genogram.tie.\(kind.rawValue)")
      if kind == .partners {
        all += PartnerEvent.allCases.map { .init("partners.\($0.rawValue)", text: "\(head): \(t($0).lowercased())") }
      } else if kind == .household {
        all.append(.init("household.", text: head))
      } else {
        all += kind.natures.map { .init("\(kind.rawValue).\($0.rawValue)", text: "\(head): \(t($0).lowercased())") }
      }
    }
    return all
  }

  private static let period: [Field] = [
    .line("from", "genogram.tie.from").help("genogram.birth-help").most(40),
    .line("until", "genogram.tie.until").most(40),
  ]

  static func newPage(_ room: CaseVisit, _ family: KinTree, _ id: Slug) throws -> FormPage {
    let (t, one) = (room.t, try RelativeForms.person(room, family, id))
    let name = one.name?.full ?? t("genogram.unnamed")
    let others = family.tree.resolved.relatives.filter { $0.id != one.id }
      .map { Field.Option($0.id.rawValue, text: $0.name?.full ?? t("genogram.unnamed")) }
    let form = Form(
      "genogram-tie",
      [
        .select("kind", "genogram.tie.kind", kinds(t)).needed(),
        .select("other", "genogram.tie.other", others).needed(),
      ] + period + [.line("what", "genogram.tie.what").help("genogram.tie.what-help").most(120)])
    var page = FormPage(
      form, title: t("genogram.tie.new", ["name": name]),
      address: room.inGenogram(Places.genogramTie(room.id, Slug(rawValue: one.id.rawValue))),
      back: room.genogramPage(one.id.rawValue))
    page.about = [room.id.rawValue, one.id.rawValue]
    page.lead = t("genogram.tie.lead", ["name": name])
    return page
  }

  static func takeNew(_ room: CaseVisit, _ family: KinTree, _ id: Slug) async throws -> Reply {
    let one = try RelativeForms.person(room, family, id)
    return try await room.take(newPage(room, family, id)) { answers in
      let parts = (answers.choice("kind") ?? "").split(separator: ".", omittingEmptySubsequences: false).map(
        String.init)
      guard parts.count == 2, let kind = TieKind(rawValue: parts[0]), let other = answers.choice("other") else {
        throw FieldError("kind", room.t("form.error.missing", ["label": room.t("genogram.tie.kind")]))
      }
      // Said from the one who was chosen: she is the parent, decides, or helps.
      let isTurned = kind == .parent || kind == .custody
      let people = isTurned ? [other, one.id.rawValue] : [one.id.rawValue, other]
      let tree = family.tree.resolved
      var tie = TieDrawn(
        id: room.act.rawValue, kind, people,
        names: people.map { tree[KinID($0)]?.name?.full ?? room.t("genogram.unnamed") },
        nature: TieNature(rawValue: parts[1]), what: answers.text("what"), meeting: room.meeting)
      let from = try LooseDateText.read(answers.text("from"), "from", room.t)
      tie.until = try LooseDateText.read(answers.text("until"), "until", room.t)
      if let event = PartnerEvent(rawValue: parts[1]), kind == .partners {
        // A further step of the same couple, where they are drawn already.
        let known = room.file.genograms.ties.last { $0.tie == .partners && Set($0.people) == Set(people) }
        tie.id = known?.id ?? tie.id
        tie.people = known?.people ?? tie.people
        tie.steps = (known?.steps ?? steps(between: people, in: tree)) + [PartnerStep(event, from)]
      } else {
        tie.from = from
      }
      try await KinCheck(room).write([tie], at: "kind")
      return .saved(room.genogramPage(one.id.rawValue).at("valgt"))
    }
  }

  /// What the register knows of the couple is kept when a further step is drawn here.
  private static func steps(between people: [String], in tree: FamilyTree) -> [PartnerStep] {
    let ids = Set(people.map { KinID($0) })
    return (tree.partnerships.first { Set($0.partners) == ids }?.history ?? []).compactMap { step in
      PartnerEvent(rawValue: step.event.rawValue).map { PartnerStep($0, step.date.map { LooseDate($0) }) }
    }
  }

  private static func tie(_ room: CaseVisit, _ id: Slug) throws -> TieDrawn {
    guard let tie = room.file.genograms.tie(id.rawValue) else { throw WebError.notFound }
    return tie
  }

  static func editPage(_ room: CaseVisit, _ family: KinTree, _ id: Slug) throws -> FormPage {
    let (t, tie) = (room.t, try tie(room, id))
    var fields: [Field] = []
    if !tie.tie.natures.isEmpty {
      fields.append(
        .select(
          "nature", "genogram.tie.kind", tie.tie.natures.map { .init($0.rawValue, key: Passages.key(of: $0)) }
        ).needed())
    }
    fields += period + [.line("what", "genogram.tie.what").help("genogram.tie.what-help").most(120)]
    var page = FormPage(
      Form("genogram-tie-edit", fields), title: said(tie, t),
      address: room.inGenogram(Places.genogramTieEdit(room.id, id)), back: room.genogramPage(tie.people.first))
    page.about = [room.id.rawValue, tie.id]
    page.seen = room.file.version
    page.notice = p {
      a(t("genogram.tie.erase"), .href(room.inGenogram(Places.genogramTieErase(room.id, id))))
    }
    page.prefill.set("nature", tie.nature?.rawValue)
    page.prefill.set("from", LooseDateText.typed(tie.from, t))
    page.prefill.set("until", LooseDateText.typed(tie.until, t))
    page.prefill.set("what", tie.what)
    return page
  }

  static func takeEdit(_ room: CaseVisit, _ family: KinTree, _ id: Slug) async throws -> Reply {
    let old = try tie(room, id)
    return try await room.take(editPage(room, family, id)) { answers in
      var tie = old
      tie.nature = answers.choice("nature", TieNature.self) ?? tie.nature
      tie.from = try LooseDateText.read(answers.text("from"), "from", room.t)
      tie.until = try LooseDateText.read(answers.text("until"), "until", room.t)
      tie.what = answers.text("what")
      tie.meeting = room.meeting
      try await KinCheck(room).write([tie], at: "until")
      return .saved(room.genogramPage(tie.people.first).at("valgt"))
    }
  }

  static func erasePage(_ room: CaseVisit, _ family: KinTree, _ id: Slug) throws -> FormPage {
    let (t, tie) = (room.t, try tie(room, id))
    var page = FormPage(
      Form("genogram-tie-erase", [.line("why", "genogram.erase.why")]), title: t("genogram.tie.erase"),
      address: room.inGenogram(Places.genogramTieErase(room.id, id)), back: room.genogramPage(tie.people.first))
    page.about = [room.id.rawValue, tie.id]
    page.seen = room.file.version
    page.lead = said(tie, t)
    page.button = "genogram.erase.button"
    return page
  }

  static func takeErasure(_ room: CaseVisit, _ family: KinTree, _ id: Slug) async throws -> Reply {
    let tie = try tie(room, id)
    return try await room.take(erasePage(room, family, id)) { answers in
      let content = TieErased(id: tie.id, names: tie.names, why: answers.text("why"), meeting: room.meeting)
      try await room.write(content, at: .at(room.now))
      return .saved(room.genogramPage(tie.people.first).at("valgt"))
    }
  }
}
