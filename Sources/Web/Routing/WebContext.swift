import Hummingbird

/// What the server keeps of a request while it is answered.
public struct WebContext: RequestContext {
  public var coreContext: CoreRequestContextStorage
  /// What the log calls the request, and what an error page shows.
  public var reference = ""
  /// The address at the other end of the connection.
  let remote: String?

  public init(source: Source) {
    coreContext = CoreRequestContextStorage(source: source)
    remote = source.channel.remoteAddress?.ipAddress
  }
}
