namespace Baton.Deploy.Hosts.Settings;

/// <summary>One machine of an environment.</summary>
/// <param name="Name">Its name, for messages, hooks and the load balancer.</param>
/// <param name="Address">Where SSH and health checks reach it: a name, an IP address, or an alias of the SSH configuration.</param>
/// <param name="Port">The port of SSH; null for what the SSH configuration says, or 22.</param>
/// <param name="User">The user to log in as; null for that of <c>ssh</c>, or what the SSH configuration says.</param>
/// <param name="Group">Hosts of one group are updated together; groups follow each other in the order of the list.</param>
public sealed record HostSettings(string Name, string Address, int? Port, string? User, string? Group);
