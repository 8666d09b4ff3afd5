using Baton.Build;
using Baton.Cake.Tests.Equipment;
using Baton.Core.Diagnostics;

namespace Baton.Cake.Tests.Steps;

public static class DotNetCommandTests
{
    private static (string, string) Project(string more = "") => ("A.csproj",
        $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>{more}</Project>""");

    public sealed class AFailingBuild
    {
        [Fact]
        public async Task NamesTheFirstErrorsWithTheirPlace()
        {
            using var unit = new Unit([.. Sources.OnTheirOwn, Project(), ("A.cs", "class A\n{\n    int x = \"\";\n    int y = true;\n}\n")]);

            var error = (await unit.BuildAsync())!;

            Assert.Equal("BATON8002", error.Code);
            Assert.Equal(new SourceLocation(unit["A.cs"], 3, 13), error.Where);
            Assert.Contains("error CS0029", error.Message, StringComparison.Ordinal);
            Assert.Equal(2, error.Message.Split("error CS").Length - 1);
            Assert.DoesNotContain("A.csproj]", error.Message, StringComparison.Ordinal);
            Assert.Contains(unit.Lines, l => l.Contains("error CS0029", StringComparison.Ordinal));
        }
    }

    public sealed class AnSdkThatBreaks
    {
        [Fact]
        public async Task IsQuotedWithoutItsStackTrace()
        {
            using var unit = new Unit([.. Sources.OnTheirOwn, Project(), ("global.json", """{ "test": { "runner": "VSTest", }, }""")]);

            var error = (await unit.BuildAsync())!;

            Assert.Contains("trailing comma", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", error.Message, StringComparison.Ordinal);
        }
    }

    public sealed class ACancelledBuild
    {
        [Fact]
        public async Task LeavesNothingRunning()
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a shell.");
            const string Hang = """<Target Name="Hang" BeforeTargets="BeforeBuild"><Exec Command="echo $$ &gt; pid; exec sleep 600" /></Target>""";
            using var unit = new Unit([.. Sources.OnTheirOwn, Project(Hang)]);
            using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            using var watcher = new FileSystemWatcher(unit.Path, "pid") { EnableRaisingEvents = true };
            watcher.Changed += (_, _) => cancel.Cancel();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => unit.DotNet.RunAsync(["build", .. unit.Properties], StepDiagnostics.BuildFailed, cancel.Token));

            var sleeper = int.Parse(await File.ReadAllTextAsync(unit["pid"], TestContext.Current.CancellationToken));
            Assert.False(IsRunning(sleeper), $"Process {sleeper} is still there.");
        }

        private static bool IsRunning(int id)
        {
            try
            {
                using var process = System.Diagnostics.Process.GetProcessById(id);
                return !process.WaitForExit(TimeSpan.FromSeconds(10));
            }
            catch (ArgumentException)
            {
                return false;
            }
        }
    }
}
