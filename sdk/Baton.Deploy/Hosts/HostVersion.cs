using Baton.Deploy.Versions;

namespace Baton.Deploy.Hosts;

/// <summary>A version folder of a host.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Made">The number of the script that completed it; 0 for one that is not whole.</param>
/// <param name="Marker">What it was made of; null for one that is not whole.</param>
internal sealed record HostVersion(string Name, long Made, VersionMarker? Marker);
