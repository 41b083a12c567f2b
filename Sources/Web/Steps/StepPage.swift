import CaseFile
import HTML
import Law

/// A step's form in a case: shown, and taken.
struct StepPage {
  let step: Step
  let room: CaseVisit
  let desk: StepDesk
  let law: StepLaw
  let address: Address

  init(_ step: Step, _ room: CaseVisit, beside entry: String? = nil, at place: Address? = nil) async throws {
    let reference = entry ?? room.query["for"].flatMap { Slug(parts: [$0])?.rawValue }
    desk = try await StepDesk(step, room, reference: reference)
    if entry != nil, desk.remarkedOn == nil { throw WebError.notFound }
    self.step = step
    self.room = room
    law = StepLaw(engine: room.engine, desk: desk, step: step)
    address = place ?? Places.step(room.id, step.name, for: reference)
  }

  func show() async throws -> Reply {
    guard step.isPossible(desk.file) else { return nothingToDo }
    return try await room.show(page)
  }

  func take() async throws -> Reply {
    try await room.take(page) { answers in
      if !isOpen(desk.file), let closed = desk.file.closings.standing {
        throw Refusal(.caseClosed, dates: ["date": closed.day])
      }
      var others: [OpenedCase] = []
      for id in answers.chosen("also") where CaseID(rawValue: id) != room.id {
        others.append(try await room.open(CaseID(rawValue: id), for: step.action))
      }
      // Ticked on a page that was shown before the sibling's case was closed: what isn't asked any more isn't dropped.
      let ticked = Set(room.form.all("also")).subtracting([room.id.rawValue])
      if ticked.count > others.count || others.contains(where: { !isOpen($0.file) }) {
        throw FieldError("", room.t("step.sibling-gone"))
      }
      let filings = try step.filings(answers, desk, in: room, also: others, approved: law.isMergedAllowed)
      try await room.write(filings, in: [room.opened] + others)
      return .redirect(StepReceipt.address(step.name, in: room.id, began: desk.newID))
    }
  }

  private func isOpen(_ file: CaseFile) -> Bool { !step.needsOpenCase || file.closings.isOpen }

  private var title: String { room.t(step.name.key, ["plan": law.planName]) }

  private var page: FormPage {
    var page = FormPage(step.form(desk), title: title, address: address, back: Places.caseFile(room.id))
    page.about = [room.id.rawValue] + [desk.reference].compactMap { $0 }
    let lead = "\(step.name.key).lead"
    if room.t.has(lead) { page.lead = room.t(lead, ["plan": law.planName]) }
    page.prefill = step.prefill(desk)
    if let meeting = room.meeting.flatMap(room.file.meetings.named) { fill(from: meeting, &page.prefill) }
    page.seen = room.file.version
    page.above = way
    page.notice = law.notice
    page.beside =
      desk.remarkedOn.map { StepCarried.shown($0, room.t) }
      ?? StepCarried(file: room.file, kind: step.kind, t: room.t, today: room.today).beside
    return page
  }

  /// The way back to the child.
  private var way: Node {
    p(.class("way")) { a("← \(desk.childName)", .href(Places.caseFile(room.id))) }
  }

  private var nothingToDo: Reply {
    room.page(title, narrow: true, above: way) {
      Notice.info(room.t(room.file.closings.isOpen ? "step.nothing-to-do" : "step.closed"))
      p { a(room.t("step.back"), .href(Places.caseFile(room.id)), .class("button")) }
    }
  }
}
