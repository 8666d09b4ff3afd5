namespace Cake.Frosting.Hosting;

/// <summary>A setting of Cake's that the host's program gave.</summary>
internal sealed record CakeSetting(string Key, string Value);
