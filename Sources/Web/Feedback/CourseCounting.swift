import CaseFile

/// A course is left out of the department's figures, with why; or is counted again. The case itself is as it was.
struct CourseCounting: Sendable {
  let room: CaseVisit
  let sheet: MeasureTaken
  let leftOut: Record<CourseLeftOut>?

  /// - Throws: `WebError.notFound` where the case has no such sheet that holds.
  init(_ room: CaseVisit, _ slug: Slug) throws {
    let feedback = room.file.feedback
    guard let sheet = feedback.standing.first(where: { $0.content.id == slug.rawValue })?.content else {
      throw WebError.notFound
    }
    self.room = room
    self.sheet = sheet
    leftOut = feedback.leftOut[sheet.course]
  }

  private var back: Address { room.inMeeting(Places.feedback(room.id)) }

  private var form: Form {
    if leftOut != nil { return Form("course-in", [.text("why", "entry.course.taken-in.why", rows: 2).most(1_000)]) }
    return Form(
      "course-out",
      [
        .text("why", "entry.course.left-out.why", rows: 2).needed().sender(.assessment).help("feedback.leave-out-help")
          .most(1_000)
      ])
  }

  var page: FormPage {
    let t = room.t
    var page = FormPage(
      form, title: t(leftOut == nil ? "feedback.leave-out" : "feedback.take-in"),
      address: room.inMeeting(Places.feedbackCourse(room.id, Slug(rawValue: sheet.id))), back: back)
    page.about = [room.id.rawValue, sheet.id]
    page.seen = room.file.version
    page.lead = "\(sheet.instrument.name) · \(t(sheet.rater))"
    page.button = leftOut == nil ? "feedback.leave-out" : "feedback.take-in"
    return page
  }

  func take() async throws -> Reply {
    try await room.take(page) { answers in
      if leftOut == nil {
        try await room.write(CourseLeftOut(course: sheet.course, why: answers.text("why") ?? ""), at: .at(room.now))
      } else {
        try await room.write(CourseTakenIn(course: sheet.course, why: answers.text("why")), at: .at(room.now))
      }
      return .saved(back)
    }
  }
}
