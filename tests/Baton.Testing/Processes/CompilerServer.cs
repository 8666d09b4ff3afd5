using System.Diagnostics;
using System.Reflection;

namespace Baton.Testing.Processes;

/// <summary>
/// A compiler's server of our own: the first build that is given its <see cref="Id"/> starts it, and it ends with this
/// (https://github.com/dotnet/roslyn/blob/main/docs/compilers/Compiler%20Server.md).
/// </summary>
public sealed class CompilerServer : IDisposable
{
    /// <summary>The value of the property <c>SharedCompilationId</c>.</summary>
    public string Id { get; } = $"baton-{Guid.NewGuid():N}";

    /// <inheritdoc/>
    public void Dispose()
    {
        // Outside Windows the pipe is a file, and without it nothing was compiled.
        if (OperatingSystem.IsWindows() || File.Exists(Path.Combine("/tmp", Id)))
        {
            var program = typeof(CompilerServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "CompilerServer").Value!;

            // It answers when the server is gone.
            using var asking = Process.Start(new ProcessStartInfo("dotnet", ["exec", program, "-shutdown", $"-pipename:{Id}"]) { RedirectStandardOutput = true });
            asking?.WaitForExit();
        }
    }
}
