using Cake.Core;
using Cake.Core.Configuration;
using Cake.Core.IO;

namespace Cake.Frosting.Hosting;

/// <summary>Cake's settings: the program's own, the environment's, cake.config's, the command line's; later ones win.</summary>
internal sealed class HostConfiguration(
    IEnumerable<CakeSetting> settings, ICakeArguments arguments, IFileSystem fileSystem, ICakeEnvironment environment) : ICakeConfiguration
{
    // Lazy: cake.config is looked for in the working directory, which the command line may still change.
    private readonly Lazy<ICakeConfiguration> _configuration = new(() =>
    {
        var own = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in settings)
        {
            own[setting.Key] = setting.Value;
        }

        var given = arguments.GetArguments()
            .ToDictionary(argument => argument.Key, argument => argument.Value.FirstOrDefault() ?? "", StringComparer.OrdinalIgnoreCase);

        return new CakeConfigurationProvider(fileSystem, environment).CreateConfiguration(environment.WorkingDirectory, own, given);
    });

    /// <inheritdoc/>
    public string GetValue(string key) => _configuration.Value.GetValue(key);
}
