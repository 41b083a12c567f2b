/// Asks for a page and looks no further than whether it came.
public enum WebProbe {
  public static func get(_ url: String) async -> Delivery {
    let curl = Curl(patience: 10)
    var orders = curl.orders(url, secure: false)
    orders.add("output", "/dev/null")
    let answer = await curl.run(orders)
    if let hindrance = answer.hindrance { return .again(hindrance) }
    return (200..<300).contains(answer.code) ? .delivered : .again(.answer)
  }
}
