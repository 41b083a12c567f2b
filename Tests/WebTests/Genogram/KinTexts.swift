import Kinship

@testable import Web

extension TextsTests {
  /// Keys of the network map and the genogram that get their last part at run time.
  var kinFamilies: Set<String> {
    Set((2...5).map { "network.ring.\($0)" })
  }
}
