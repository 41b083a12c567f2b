import CaseFile

/// A meeting that goes on while its tools are used.
enum Meeting {
  /// Name of the part of an address that says which meeting a tool is used in.
  static let query = "moede"
}

extension CaseVisit {
  /// The meeting that this page is used in, as its address says. What is written names it, and the person is led back
  /// to it.
  var meeting: MeetingID? { query[Meeting.query].flatMap { MeetingID(parts: [$0]) } }
}
