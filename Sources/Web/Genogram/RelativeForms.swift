import CaseFile
import HTML
import Kinship

/// Drawing somebody: as parent, partner, child or sibling of somebody who is drawn, or told better; and taking them off.
enum RelativeForms {
  /// To whom somebody new belongs, and as what: from the address.
  private struct Aim {
    let to: Relative
    let relation: NewRelative

    init(_ room: CaseVisit, _ family: KinTree) throws {
      let id = room.query[GenogramQuery.to].map { family.tree.canonical(KinID($0)) } ?? family.child
      guard let to = family.tree.resolved[id] else { throw WebError.notFound }
      self.to = to
      relation = room.query[GenogramQuery.relation].flatMap(NewRelative.init) ?? .parent
    }
  }

  static func newPage(_ room: CaseVisit, _ family: KinTree) throws -> FormPage {
    let (t, aim) = (room.t, try Aim(room, family))
    let known = KnownKin.list(room, family, besides: aim.to.id).map { Field.Option($0.id, text: $0.label) }
    let choice: [Field] =
      known.isEmpty ? [] : [.select("known", "genogram.known", known).help("genogram.known-help")]
    let name = aim.to.name?.full ?? t("genogram.unnamed")
    let form = Form("genogram-\(aim.relation.rawValue)", choice + belonging(aim, family, t) + about(isNew: true))
    var page = FormPage(
      form, title: t("genogram.add.\(aim.relation.rawValue).title", ["name": name]),
      address: room.inGenogram(Places.genogramPerson(room.id)).with(GenogramQuery.to, aim.to.id.rawValue)
        .with(GenogramQuery.relation, aim.relation.rawValue), back: room.genogramPage(aim.to.id.rawValue))
    page.about = [room.id.rawValue, aim.to.id.rawValue]
    page.lead = t("genogram.add.lead")
    return page
  }

  private static func about(isNew: Bool) -> [Field] {
    [
      .line("name", "genogram.name").help("genogram.name-help").most(80),
      .choice("gender", "genogram.gender", DrawnGender.self),
      .line("birth", "genogram.birth").help("genogram.birth-help").most(40),
      .line("death", "genogram.death").help("genogram.death-help").most(40), .yesNo("dead", "genogram.dead"),
      .group(
        "genogram.more",
        [
          .choice("arrival", "genogram.arrival", DrawnArrival.self),
          .choice("assigned", "genogram.assigned", Sex.self).help("genogram.assigned-help"),
          .text("note", "genogram.note", rows: 3).sender(.quotation).most(2_000),
        ]),
    ]
  }

  /// How the new one belongs to the one that was chosen. Nothing is taken for granted, as who the other parent is.
  private static func belonging(_ aim: Aim, _ family: KinTree, _ t: Words) -> [Field] {
    func natures(_ kind: TieKind) -> [Field.Option] {
      kind.natures.map { Field.Option($0.rawValue, key: Passages.key(of: $0)) }
    }
    let tree = family.tree.resolved
    func options(_ ids: [KinID]) -> [Field.Option] {
      ids.map { Field.Option($0.rawValue, text: tree[$0]?.name?.full ?? t("genogram.unnamed")) }
    }
    switch aim.relation {
    case .parent: return [.select("nature", "genogram.nature.parent", natures(.parent))]
    case .partner:
      return [
        .select("event", "genogram.event", Field.options(PartnerEvent.self)),
        .line("since", "genogram.event.date").help("genogram.birth-help").most(40),
      ]
    case .child:
      let partners = tree.partnerships.compactMap { $0.other(than: aim.to.id) }
      let others = tree.parents.filter { link in
        tree.parents.contains { $0.child == link.child && $0.parent == aim.to.id } && link.parent != aim.to.id
      }.map(\.parent)
      var fields: [Field] = [.select("nature", "genogram.nature.child", natures(.parent))]
      let with = options(unique(partners + others))
      if !with.isEmpty { fields.append(.select("other", "genogram.other-parent", with)) }
      return fields
    case .sibling:
      let parents = unique(tree.parents.filter { $0.child == aim.to.id }.map(\.parent))
      return parents.isEmpty
        ? [.select("nature", "genogram.nature.sibling", natures(.siblings))]
        : [
          .several("parents", "genogram.shared-parents", options(parents)).help("genogram.shared-parents-help")
            .needed(),
          .select("nature", "genogram.nature.sibling", natures(.siblings)),
        ]
    }
  }

  private static func unique(_ ids: [KinID]) -> [KinID] {
    var seen: Set<KinID> = []
    return ids.filter { seen.insert($0).inserted }
  }

  private static func drawn(
    _ id: String, _ person: PersonID?, _ answers: Answers, _ room: CaseVisit
  ) throws -> RelativeDrawn {
    RelativeDrawn(
      id: id, person: person, name: answers.text("name"), gender: answers.choice("gender", DrawnGender.self),
      assigned: answers.choice("assigned", Sex.self), arrival: answers.choice("arrival", DrawnArrival.self),
      birth: try LooseDateText.read(answers.text("birth"), "birth", room.t),
      death: try LooseDateText.read(answers.text("death"), "death", room.t), dead: answers.flag("dead"),
      note: answers.text("note"), meeting: room.meeting)
  }

  static func takeNew(_ room: CaseVisit, _ family: KinTree) async throws -> Reply {
    let aim = try Aim(room, family)
    return try await room.take(newPage(room, family)) { answers in
      let known = answers.choice("known").flatMap { id in
        KnownKin.list(room, family, besides: aim.to.id).first { $0.id == id }
      }
      var one = try drawn(known?.id ?? room.act.rawValue, known?.person, answers, room)
      one.fill(from: known.map { room.file.genograms.person($0.id) ?? RelativeDrawn(id: $0.id, name: $0.name) })
      let ties = try ties(one, aim, answers, family, room)
      let isDrawn = known.map { $0.isDrawn && one.isSame(as: room.file.genograms.person($0.id), $0) } ?? false
      try await KinCheck(room).write((isDrawn ? [] : [one]) + ties, at: known == nil ? "birth" : "known")
      return .saved(room.genogramPage(one.id).at("valgt"))
    }
  }

  private static func ties(
    _ one: RelativeDrawn, _ aim: Aim, _ answers: Answers, _ family: KinTree, _ room: CaseVisit
  ) throws -> [TieDrawn] {
    let (to, nature) = (aim.to.id.rawValue, answers.choice("nature", TieNature.self))
    let tree = family.tree.resolved
    func tie(_ number: Int, _ kind: TieKind, _ people: [String], _ nature: TieNature? = nil) -> TieDrawn {
      let names = people.map { id in
        id == one.id
          ? one.name ?? room.t("genogram.unnamed") : tree[KinID(id)]?.name?.full ?? room.t("genogram.unnamed")
      }
      return TieDrawn(
        id: "\(room.act.rawValue)-\(number)", kind, people, names: names, nature: nature, meeting: room.meeting)
    }
    switch aim.relation {
    case .parent: return [tie(1, .parent, [to, one.id], nature ?? .unspecified)]
    case .partner:
      var couple = tie(1, .partners, [to, one.id])
      let since = try LooseDateText.read(answers.text("since"), "since", room.t)
      couple.steps = answers.choice("event", PartnerEvent.self).map { [PartnerStep($0, since)] }
      return [couple]
    case .child:
      let others = [answers.choice("other")].compactMap { $0 }
      return ([to] + others).enumerated().map { index, parent in
        tie(index + 1, .parent, [one.id, parent], nature ?? .unspecified)
      }
    case .sibling:
      let shared = answers.chosen("parents")
      var all = shared.enumerated().map { index, parent in
        let kind = tree.parents.first { $0.child == aim.to.id && $0.parent.rawValue == parent }?.kind
        return tie(
          index + 1, .parent, [one.id, parent], kind.flatMap { TieNature(rawValue: $0.rawValue) } ?? .unspecified)
      }
      if shared.isEmpty || (nature.map { $0 != .siblings } ?? false) {
        all.append(tie(9, .siblings, [to, one.id], nature ?? .siblings))
      }
      return all
    }
  }
}

// Told better, and taken off.
extension RelativeForms {
  static func person(_ room: CaseVisit, _ family: KinTree, _ id: Slug) throws -> Relative {
    guard let person = family.tree.resolved[family.tree.canonical(KinID(id.rawValue))] else { throw WebError.notFound }
    return person
  }

  static func editPage(_ room: CaseVisit, _ family: KinTree, _ id: Slug) throws -> FormPage {
    let (t, person) = (room.t, try person(room, family, id))
    let before = room.file.genograms.person(person.id.rawValue)
    let name = person.name?.full ?? t("genogram.unnamed")
    var page = FormPage(
      Form("genogram-person", about(isNew: false)), title: t("genogram.edit.title", ["name": name]),
      address: room.inGenogram(Places.genogramEdit(room.id, Slug(rawValue: person.id.rawValue))),
      back: room.genogramPage(person.id.rawValue))
    page.about = [room.id.rawValue, person.id.rawValue]
    page.seen = room.file.version
    if family.registered[person.id] != nil { page.lead = t("genogram.edit.registered") }
    page.prefill.set("name", before?.name ?? (family.registered[person.id] == nil ? person.name?.full : nil))
    page.prefill.set("gender", before?.gender?.rawValue)
    page.prefill.set("assigned", before?.assigned?.rawValue)
    page.prefill.set("arrival", before?.arrival?.rawValue)
    page.prefill.set("birth", LooseDateText.typed(before?.birth, t))
    page.prefill.set("death", LooseDateText.typed(before?.death, t))
    page.prefill.set("dead", before?.dead.map { $0 ? "yes" : "no" })
    page.prefill.set("note", before?.note)
    return page
  }

  static func takeEdit(_ room: CaseVisit, _ family: KinTree, _ id: Slug) async throws -> Reply {
    let person = try person(room, family, id)
    let before = room.file.genograms.person(person.id.rawValue)
    return try await room.take(editPage(room, family, id)) { answers in
      var one = try drawn(person.id.rawValue, before?.person ?? family.registered[person.id], answers, room)
      // A date that was known better than the field shows, and wasn't touched, stays as it was.
      if let old = before?.birth, LooseDateText.typed(old, room.t) == answers.text("birth") { one.birth = old }
      if let old = before?.death, LooseDateText.typed(old, room.t) == answers.text("death") { one.death = old }
      try await KinCheck(room).write([one], at: "birth")
      return .saved(room.genogramPage(one.id).at("valgt"))
    }
  }

  static func erasePage(_ room: CaseVisit, _ family: KinTree, _ id: Slug) throws -> FormPage {
    let (t, person) = (room.t, try person(room, family, id))
    guard person.id != family.child else { throw WebError.notFound }
    var page = FormPage(
      Form("genogram-erase", [.line("why", "genogram.erase.why")]),
      title: t("genogram.erase.title", ["name": person.name?.full ?? t("genogram.unnamed")]),
      address: room.inGenogram(Places.genogramErase(room.id, Slug(rawValue: person.id.rawValue))),
      back: room.genogramPage(person.id.rawValue))
    page.about = [room.id.rawValue, person.id.rawValue]
    page.seen = room.file.version
    page.lead = t("genogram.erase.lead")
    page.button = "genogram.erase.button"
    return page
  }

  static func takeErasure(_ room: CaseVisit, _ family: KinTree, _ id: Slug) async throws -> Reply {
    let person = try person(room, family, id)
    return try await room.take(erasePage(room, family, id)) { answers in
      // Whoever was joined to the one that goes, goes too: on the drawing they are one.
      let all = family.tree.relatives.map(\.id).filter { family.tree.canonical($0) == person.id }
      let filings = try all.map { one in
        try room.filing(
          RelativeErased(
            id: one.rawValue, name: person.name?.full, why: answers.text("why"), meeting: room.meeting),
          at: .at(room.now))
      }
      try await room.write(filings, in: [room.opened])
      return .saved(room.genogramPage())
    }
  }
}
