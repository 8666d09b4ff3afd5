namespace Baton.Core.Plugins;

/// <summary>What one place of an environment, such as a host, shows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">The live version; null for none, or where it could not be found out.</param>
/// <param name="Well">Whether it is in service and its health check passes; null where that is not known.</param>
/// <param name="Detail">What was seen: the answer of the health check, the state in the load balancer, or why the place cannot be reached.</param>
public sealed record PlaceStatus(string Name, string? Version, bool? Well, string Detail);
