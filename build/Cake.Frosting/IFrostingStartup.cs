using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting;

/// <summary>Sets up the services of a host.</summary>
public interface IFrostingStartup
{
    /// <summary>Adds services.</summary>
    /// <param name="services">The services.</param>
    void Configure(IServiceCollection services);
}
