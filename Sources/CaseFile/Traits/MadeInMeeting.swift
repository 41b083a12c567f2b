/// An entry that can be made in a meeting: a mark on a ruler, a line of a safety plan, an agreement. Where it names its
/// meeting it stands in that meeting's minutes, whichever tool it was made with.
public protocol MadeInMeeting: Content {
  /// The meeting that it was made in; nil where it was made outside one.
  var meeting: MeetingID? { get }
}
