using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting;

/// <summary>Configures the services of a host in a class of its own.</summary>
public interface IFrostingStartup
{
    /// <summary>Registers services with the host.</summary>
    /// <param name="services">The host's services so far.</param>
    void Configure(IServiceCollection services);
}
