import CaseFile
import HTML
import Store

/// Creates the child, or several of one family, whom a notification is about, with a case for each. Whoever the register
/// may know already is shown with the reason, and a choice has to be made; nobody is created twice by oversight.
struct NewChild {
  enum Slot: String, CaseIterable {
    case first = "1"
    case second = "2"
    case third = "3"
    case mother
    case father

    static let children: [Slot] = [.first, .second, .third]
    static let parents: [Slot] = [.mother, .father]

    func field(_ name: String) -> String { "\(name)-\(rawValue)" }
  }

  static let new = "new"

  let opened: OpenedNotification
  let visit: Visit
  /// A parent whom the register knows, chosen on the page before.
  let known: PersonRow?
  let duplicates: [Slot: [Duplicate]]

  init(_ opened: OpenedNotification, _ visit: Visit) async throws {
    self.opened = opened
    self.visit = visit
    let chosen = (visit.query["foraelder"] ?? visit.form["foraelder"]).flatMap { PersonID(parts: [$0]) }
    known = try await visit.lists.people([chosen].compactMap { $0 }).first
    var duplicates: [Slot: [Duplicate]] = [:]
    for slot in Slot.allCases {
      guard let draft = Self.draft(slot, visit.form) else { continue }
      let isChild = Slot.children.contains(slot)
      let found = try await visit.duplicates(of: draft, parents: isChild ? [known?.id].compactMap { $0 } : [])
      if !found.isEmpty { duplicates[slot] = found }
    }
    self.duplicates = duplicates
  }

  /// What was typed of a person, before it is known whether all of it can be read.
  private static func draft(_ slot: Slot, _ form: Submission) -> PersonDraft? {
    let name = (form[slot.field("name")] ?? "").trimmingSpaces
    let cpr = CPRText.digits(form[slot.field("cpr")] ?? "")
    guard !name.isEmpty || cpr != nil else { return nil }
    return PersonDraft(name: String(name.prefix(200)), born: Field.day(form[slot.field("born")] ?? ""), cpr: cpr)
  }

  private var t: Words { visit.t }

  var form: Form {
    var fields: [Field] = child(.first)
    fields.append(.group("new-child.another", child(.second)))
    fields.append(.group("new-child.third", child(.third)))
    fields.append(.heading("new-child.parents"))
    if let known {
      let roles = [MemberRole.mother, .father, .coParent].map { Field.Option($0.rawValue, key: Passages.key(of: $0)) }
      fields.append(.choice("known-role", "new-child.known-role", roles).needed())
      fields += custody("known")
      _ = known
    }
    fields.append(.group("new-child.mother", parent(.mother)))
    fields.append(.group("new-child.father", parent(.father)))
    fields.append(.heading("new-child.case"))
    let holders = NewCaseHolder.options(visit).map {
      Field.Option($0.id.rawValue, text: NewCaseHolder.label($0, visit))
    }
    fields.append(.select(NewCaseHolder.field, "link.holder", holders).help("new-child.holder-help"))
    return Form("new-child", fields)
  }

  private func child(_ slot: Slot) -> [Field] {
    let name = Field.line(slot.field("name"), "new-child.name")
    return [
      slot == .first ? name.needed() : name,
      .date(slot.field("born"), "new-child.born").past(),
      .date(slot.field("due"), "new-child.due").help("new-child.due-help"),
      .line(slot.field("cpr"), "people.cpr").most(11),
    ] + same(slot)
  }

  private func parent(_ slot: Slot) -> [Field] {
    [
      .line(slot.field("name"), "new-child.name"), .line(slot.field("cpr"), "people.cpr").most(11),
      .line(slot.field("phone"), "people.phone").most(40),
    ] + custody(slot.rawValue) + same(slot)
  }

  private func custody(_ whose: String) -> [Field] {
    [.yesNo("custody-\(whose)", "new-child.custody"), .yesNo("household-\(whose)", "new-child.household")]
  }

  /// The register may know this one.
  private func same(_ slot: Slot) -> [Field] {
    guard let found = duplicates[slot] else { return [] }
    let options = found.map { Field.Option($0.row.id.rawValue, text: $0.text(on: visit.today, t)) }
    return [
      .choice(slot.field("same"), "new-child.same", options + [.init(Self.new, key: "new-child.same.new")]).needed()
        .help("new-child.same-help")
    ]
  }

  var page: FormPage {
    var address = Places.newChild(opened.id)
    if let known { address = address.with("foraelder", known.id.rawValue) }
    var page = FormPage(form, title: t("new-child.title"), address: address, back: Places.linkNotification(opened.id))
    page.about = [opened.id.rawValue]
    page.above = Crumb.notification(opened.id, t)
    page.lead = known.map { t("new-child.lead-known", ["name": $0.name]) } ?? t("new-child.lead")
    page.button = "new-child.button"
    page.beside = NotificationText(opened, visit).view
    for (slot, child) in zip(Slot.children, opened.named) {
      page.prefill.set(slot.field("name"), child.name)
      if let born = child.born { page.prefill.set(slot.field("born"), born) }
      page.prefill.set(slot.field("cpr"), child.cpr.map(CPRText.whole))
    }
    if visit.me.role == .caseworker { page.prefill.set(NewCaseHolder.field, visit.me.id.rawValue) }
    return page
  }
}

/// A CPR number as people write it.
enum CPRText {
  /// Ten digits; nil for anything else.
  static func digits(_ text: String) -> String? {
    let digits = text.filter { !"- ".contains($0) }
    return digits.utf8.count == 10 && digits.utf8.allSatisfy { (48...57).contains($0) } ? digits : nil
  }

  /// "010120-••••": enough to recognise, too little to use.
  static func masked(_ cpr: String) -> String { "\(cpr.prefix(6))-••••" }

  static func whole(_ cpr: String) -> String { "\(cpr.prefix(6))-\(cpr.dropFirst(6))" }
}
