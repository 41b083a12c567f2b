import CaseFile
import HTML

/// Beginning a map, putting somebody on it, telling more of them, moving them, and taking them off.
enum NetworkForms {
  static func beginPage(_ room: CaseVisit) async throws -> FormPage {
    let t = room.t
    let people = try await room.people()
    var who = [Field.Option("child", key: "network-drawer.child")]
    for member in room.file.family.members.map(\.content) where member.isGrown {
      guard let name = people[member.person]?.name, !name.isEmpty else { continue }
      who.append(.init(member.person.rawValue, text: "\(name) (\(t(member.role).lowercased()))"))
    }
    who.append(.init("other", key: "network-drawer.other"))
    let form = Form(
      "network-map",
      [
        .choice("who", "network.begin.who", who).needed(),
        .line("name", "network.begin.name").help("network.begin.name-help").most(60).depending(),
        .number("rings", "network.begin.rings", in: 2...5).help("network.begin.rings-help"),
      ])
    var page = FormPage(
      form, title: t("network.begin.title"), address: room.keeping(Places.networkBegin(room.id)),
      back: room.networkPage(nil))
    page.about = [room.id.rawValue]
    page.lead = t("network.begin.lead")
    page.prefill.set("rings", "3")
    page.button = "network.begin.button"
    return page
  }

  static func takeBegin(_ room: CaseVisit) async throws -> Reply {
    let page = try await beginPage(room)
    let people = try await room.people()
    return try await room.take(page) { answers in
      let who = answers.choice("who") ?? "child"
      let person = who == "child" ? room.file.family.child : PersonID(rawValue: who)
      let known = person.flatMap { people[$0]?.name }.map { String($0.prefix { $0 != " " }) }
      let name = answers.text("name") ?? (who == "other" ? nil : known)
      if who == "other", name == nil {
        throw FieldError("name", room.t("form.error.missing", ["label": room.t("network.begin.name")]))
      }
      let drawer: NetworkDrawer = who == "child" ? .child : who == "other" ? .other : .parent
      let content = NetworkMapBegun(
        id: room.act.rawValue, drawer: drawer, person: who == "other" ? nil : person, name: name,
        rings: answers.number("rings") ?? 3, meeting: room.meeting)
      try await room.write(content, at: .at(room.now))
      return .saved(room.networkPage(content.id))
    }
  }

  /// - Parameter mark: who is told more of; nil for somebody new.
  static func personPage(
    _ room: CaseVisit, _ map: NetworkDrawn, _ mark: NetworkPersonPlaced? = nil
  ) async throws -> FormPage {
    let t = room.t
    let known = mark == nil ? try await Known.list(room, besides: map) : []
    let place = mark.map { Places.networkEdit(room.id, Slug(rawValue: $0.id)) } ?? Places.networkPerson(room.id)
    let title = mark.map { t("network.person.edit", ["name": $0.name]) } ?? t("network.person.title")
    var page = FormPage(
      Form("network-person", fields(map, known: known, mark)), title: title,
      address: room.keeping(place).with(NetworkQuery.map, map.id), back: room.networkPage(map.id))
    page.about = [room.id.rawValue, map.id, mark?.id ?? "new"]
    page.seen = room.file.version
    page.lead = mark == nil ? t("network.person.lead", ["drawer": room.drawerName(map)]) : nil
    page.prefill.set("sector", mark?.sector.rawValue ?? room.query[NetworkQuery.sector])
    page.prefill.set("ring", mark.map { String($0.ring) } ?? room.query[NetworkQuery.ring])
    guard let mark else { return page }
    page.prefill.set("name", mark.name)
    page.prefill.set("support", mark.support?.rawValue)
    page.prefill.set("what", mark.what)
    page.prefill.set("decides", mark.decides)
    page.prefill.set("over", mark.over ?? [])
    let remove = room.keeping(Places.networkRemove(room.id, Slug(rawValue: mark.id))).with(NetworkQuery.map, map.id)
    page.notice = p { a(t("network.remove.link", ["name": mark.name]), .href(remove)) }
    return page
  }

  private static func fields(_ map: NetworkDrawn, known: [Known], _ mark: NetworkPersonPlaced?) -> [Field] {
    let rings = (1...map.rings).map { ring in
      Field.Option(
        String(ring), key: ring == 1 ? "network.ring.first" : "network.ring.\(min(ring, 5))")
    }
    let others = map.marks.filter { $0.id != mark?.id }.map { Field.Option($0.id, text: $0.name) }
    var fields: [Field] = []
    if !known.isEmpty {
      fields.append(
        .select("known", "network.person.known", known.map { .init($0.key, text: $0.label) })
          .help("network.person.known-help"))
    }
    let name = Field.line("name", "network.person.name").help("network.person.name-help").most(60)
    fields.append(known.isEmpty ? name.needed() : name.depending())
    fields += [
      .choice("sector", "network.person.sector", NetworkSector.self).needed(),
      .choice("ring", "network.person.ring", rings).needed(),
      .choice("support", "network.person.support", NetworkSupport.self),
      .text("what", "network.person.what", rows: 3).sender(.quotation).most(2_000),
      .group(
        "network.person.more",
        [
          .several("over", "network.person.over", [.init("child", key: "network.person.over.child")] + others),
          .line("decides", "network.person.decides").sender(.quotation),
        ]),
    ]
    return fields
  }

  static func takePerson(
    _ room: CaseVisit, _ map: NetworkDrawn, _ mark: NetworkPersonPlaced? = nil
  ) async throws -> Reply {
    let known = mark == nil ? try await Known.list(room, besides: map) : []
    return try await room.take(personPage(room, map, mark)) { answers in
      let chosen = answers.choice("known").flatMap { key in known.first { $0.key == key } }
      guard let name = answers.text("name") ?? chosen?.name else {
        throw FieldError("name", room.t("form.error.missing", ["label": room.t("network.person.name")]))
      }
      let content = NetworkPersonPlaced(
        map: map.id, id: mark?.id ?? chosen?.id ?? room.act.rawValue, name: name,
        person: mark?.person ?? chosen?.person,
        sector: answers.choice("sector", NetworkSector.self) ?? .family,
        ring: answers.choice("ring").flatMap { Int($0) } ?? 1,
        support: answers.choice("support", NetworkSupport.self), what: answers.text("what"),
        over: answers.chosen("over").isEmpty ? nil : answers.chosen("over"), decides: answers.text("decides"),
        meeting: room.meeting)
      try await room.write(content, at: .at(room.now))
      return .saved(room.networkPage(map.id))
    }
  }

  static func removePage(_ room: CaseVisit, _ map: NetworkDrawn, _ mark: NetworkPersonPlaced) -> FormPage {
    let t = room.t
    let place = Places.networkRemove(room.id, Slug(rawValue: mark.id))
    var page = FormPage(
      Form("network-remove", [.line("why", "network.remove.why").sender(.quotation)]),
      title: t("network.remove.title", ["name": mark.name]),
      address: room.keeping(place).with(NetworkQuery.map, map.id), back: room.networkPage(map.id))
    page.about = [room.id.rawValue, map.id, mark.id]
    page.button = "network.remove.button"
    return page
  }

  static func takeRemoval(_ room: CaseVisit, _ map: NetworkDrawn, _ mark: NetworkPersonPlaced) async throws -> Reply {
    try await room.take(removePage(room, map, mark)) { answers in
      let content = NetworkPersonRemoved(
        map: map.id, id: mark.id, name: mark.name, why: answers.text("why"), meeting: room.meeting)
      try await room.write(content, at: .at(room.now))
      return .saved(room.networkPage(map.id))
    }
  }

  /// By hand on the map or with the arrow keys: the script sends where to, and shows the answer.
  static func move(_ room: CaseVisit, _ map: NetworkDrawn, _ mark: NetworkPersonPlaced) async throws -> Reply {
    let t = room.t
    guard let sector = room.form["sector"].flatMap(NetworkSector.init), let ring = room.form["ring"].flatMap(Int.init)
    else { return .text(t("network.move.unreadable"), status: .unprocessableContent) }
    let content = NetworkPersonMoved(
      map: map.id, id: mark.id, name: mark.name, sector: sector, ring: ring, meeting: room.meeting)
    do {
      if mark.sector != sector || mark.ring != ring { try await room.write(content, at: .at(room.now)) }
    } catch let refusal as Refusal {
      return .text(t(refusal.key), status: .unprocessableContent)
    }
    return .text(
      t(
        "network.spot",
        ["name": mark.name, "sector": t(sector), "ring": String(ring), "rings": String(map.rings)]))
  }
}

extension MemberJoined {
  /// Somebody who may want a map of their own: those the child lives with or by, but no siblings and no professionals.
  var isGrown: Bool {
    [.mother, .father, .stepParent, .coParent, .grandparent, .auntOrUncle, .fosterParent, .otherKin].contains(role)
  }
}
