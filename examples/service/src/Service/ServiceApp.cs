using System.Reflection;
using Microsoft.FeatureManagement;

namespace Service;

/// <summary>The whole service: a health check that tells its version, and a greeting behind a feature flag.</summary>
public static class ServiceApp
{
    /// <summary>The version that was built, without the commit.</summary>
    public static string Version { get; } =
        typeof(ServiceApp).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Builds the application; the caller runs it.</summary>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);

        // One file decides about the flags: the environment's, or the one that came with the release. Two would be merged by index.
        builder.Configuration.AddJsonFile(
            builder.Configuration["FLAGS_FILE"] ?? Path.Combine(AppContext.BaseDirectory, "featureflags.json"), optional: false);
        builder.Services.AddFeatureManagement();

        var app = builder.Build();
        app.MapGet("/health", () => Results.Text($"ok {Version}\n"));
        app.MapGet("/", async (IFeatureManager flags) =>
            Results.Text(await flags.IsEnabledAsync("WarmGreeting") ? "Good to see you!\n" : "Hello.\n"));
        return app;
    }
}
