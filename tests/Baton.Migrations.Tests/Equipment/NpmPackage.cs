using System.Diagnostics;
using Baton.Testing;

namespace Baton.Migrations.Tests.Equipment;

/// <summary>A package of npm in a temporary folder. Where Node or npm is missing, or the package cannot be had, tests that need it are
/// skipped.</summary>
internal sealed class NpmPackage : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string? _reason;

    /// <summary>Installs it; no script of it runs.</summary>
    /// <param name="name">With its version: <c>name@1.2.3</c>.</param>
    public NpmPackage(string name) => _reason =
        !HasProgram("node") || !HasProgram("npm") ? $"Node and npm are needed for {name}."
        : Run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--omit=dev", "--prefix", _folder.Path, name],
            "") is null ? $"The package {name} cannot be installed." : null;

    /// <summary>The folder that it is installed in; skips the test where it is not.</summary>
    public string Folder
    {
        get
        {
            Assert.SkipWhen(_reason is not null, _reason ?? "");
            return _folder.Path;
        }
    }

    /// <summary>Runs a program with a text on its standard input.</summary>
    /// <returns>Its standard output; null when it fails.</returns>
    public static string? Run(string program, string[] arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        })!;
        var (errors, output) = (process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        errors.Wait();
        return process.ExitCode == 0 ? output.Result : null;
    }

    public void Dispose() => _folder.Dispose();

    private static bool HasProgram(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(f => File.Exists(Path.Combine(f, name)) || File.Exists(Path.Combine(f, name + ".exe")));
}
