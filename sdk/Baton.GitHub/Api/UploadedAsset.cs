using Baton.GitHub.Api.Wire;

namespace Baton.GitHub.Api;

/// <summary>What came of an upload.</summary>
/// <param name="Asset">What GitHub has.</param>
/// <param name="SentSha256">What was sent.</param>
internal sealed record UploadedAsset(AssetWire Asset, string SentSha256);
