using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Core.IO;
using Cake.Frosting.Tests.Equipment;

namespace Cake.Frosting.Tests;

public static class SettingTests
{
    private static Outcome Run(Action<CakeHost> configure, params string[] args)
    {
        var scenario = new Scenario(typeof(Speak));
        configure(scenario.Host);
        return scenario.Run(["--target", nameof(Speak), .. args]);
    }

    public sealed class Verbosity
    {
        [Theory]
        [InlineData("Quiet", false, false)]
        [InlineData("minimal", false, false)]
        [InlineData("normal", true, false)]
        [InlineData("Verbose", true, true)]
        [InlineData("d", true, true)]
        public void DecidesWhatIsSaid(string verbosity, bool information, bool verbose)
        {
            var output = Run(_ => { }, "--verbosity", verbosity).Output;

            Assert.Equal(information, output.Contains("to everybody", StringComparison.Ordinal));
            Assert.Equal(verbose, output.Contains("to the curious", StringComparison.Ordinal));
        }

        [Fact]
        public void CanBeASetting() =>
            Assert.Contains("to the curious", Run(host => host.UseCakeSetting("Settings_Verbosity", "Verbose")).Output, StringComparison.Ordinal);

        [Fact]
        public void OnTheCommandLineBeatsTheSetting() =>
            Assert.DoesNotContain("to the curious", Run(host => host.UseCakeSetting("Settings_Verbosity", "Verbose"), "-v", "normal").Output, StringComparison.Ordinal);
    }

    public sealed class Setting
    {
        [Fact]
        public void IsReadByTheBuild() => Assert.Contains("own: one", Run(host => host.UseCakeSetting("Own_Setting", "one")).Journal);

        [Fact]
        public void IsTheLastOneGiven() =>
            Assert.Contains("own: two", Run(host => host.UseCakeSetting("Own_Setting", "one").UseCakeSetting("own_setting", "two")).Journal);

        [Fact]
        public void IsOverriddenByTheCommandLine() =>
            Assert.Contains("own: three", Run(host => host.UseCakeSetting("Own_Setting", "one"), "--Own_Setting=three").Journal);
    }

    public sealed class ToolPath
    {
        [Fact]
        public void IsASetting() => Assert.Contains("tools: somewhere/else", Run(host => host.SetToolPath("somewhere/else")).Journal);
    }

    private sealed class Speak(Journal journal) : FrostingTask
    {
        public override void Run(ICakeContext context)
        {
            context.Log.Information("to everybody");
            context.Log.Verbose("to the curious");
            journal.Add($"own: {context.Configuration.GetValue("Own_Setting")}");
            journal.Add($"tools: {context.Configuration.GetValue("Paths_Tools")}");
        }
    }
}
