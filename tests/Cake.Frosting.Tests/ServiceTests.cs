using Cake.Core;
using Cake.Core.Composition;
using Cake.Core.IO;
using Cake.Core.Packaging;
using Cake.Frosting.Tests.Equipment;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting.Tests;

public static class ServiceTests
{
    public sealed class Tool
    {
        private readonly Outcome _outcome;

        public Tool()
        {
            var scenario = new Scenario(typeof(Work));
            scenario.Host.UsePackageInstaller<Installer>().InstallTool(new Uri("shelf:?package=hammer&version=1.2.3"));
            _outcome = scenario.Run("--target", nameof(Work));
        }

        [Fact]
        public void IsInstalledBeforeTheFirstTask() => Assert.Equal(["installed Tool hammer", "Work"], _outcome.Journal);
    }

    public sealed class ToolThatNobodyInstalls
    {
        [Fact]
        public void EndsWithOneAndRunsNothing()
        {
            var scenario = new Scenario(typeof(Work));
            scenario.Host.InstallTool(new Uri("moon:?package=hammer"));
            var outcome = scenario.Run("--target", nameof(Work));

            Assert.Equal(1, outcome.ExitCode);
            Assert.Empty(outcome.Journal);
        }
    }

    public sealed class Module
    {
        [Fact]
        public void BringsItsServices()
        {
            var scenario = new Scenario(typeof(UsesHelper));
            scenario.Host.UseModule<HelperModule>();

            Assert.Equal(["helped"], scenario.Run("--target", nameof(UsesHelper)).Journal);
        }
    }

    public sealed class Startup
    {
        [Fact]
        public void ConfiguresTheServices()
        {
            var scenario = new Scenario(typeof(UsesHelper));
            scenario.Host.UseStartup<HelperStartup>();

            Assert.Equal(["helped"], scenario.Run("--target", nameof(UsesHelper)).Journal);
        }
    }

    public sealed class OtherAssembly
    {
        [Fact]
        public void GivesItsPublicTasks()
        {
            var scenario = new Scenario();
            scenario.Host.AddAssembly(typeof(TestHost.DefaultTask).Assembly).AddAssembly(typeof(TestHost.DefaultTask).Assembly);
            var outcome = scenario.Run("--description");

            Assert.Equal(0, outcome.ExitCode);
            Assert.Contains("Says where it runs", outcome.Output, StringComparison.Ordinal);
        }
    }

    public sealed class AssemblyThatIsNull
    {
        [Fact]
        public void IsRefusedAtOnce() => Assert.Throws<ArgumentNullException>("assembly", () => new CakeHost().AddAssembly(null!));
    }

    public sealed class InstallerOfTools
    {
        [Fact]
        public void CanBeInjected()
        {
            var scenario = new Scenario(typeof(InstallsHammer));
            scenario.Host.UsePackageInstaller<Installer>();

            Assert.Equal(["installed Tool hammer"], scenario.Run("--target", nameof(InstallsHammer)).Journal);
        }

        [Fact]
        public void CanBeReplaced()
        {
            var scenario = new Scenario(typeof(Work));
            scenario.Host.InstallTool(new Uri("moon:?package=hammer")).ConfigureServices(services => services.AddSingleton<IToolInstaller, Notes>());

            Assert.Equal(["moon:?package=hammer", "Work"], scenario.Run("--target", nameof(Work)).Journal);
        }
    }

    public sealed class CreatedHost
    {
        [Fact]
        public void IsANewOne() => Assert.NotSame(CakeHost.Create(), CakeHost.Create());
    }

    private sealed class Work(Journal journal) : JournalTask(journal);

    private sealed class InstallsHammer(IToolInstaller installer) : FrostingTask
    {
        public override void Run(ICakeContext context) => installer.Install(new PackageReference("shelf:?package=hammer&version=1.2.3"));
    }

    private sealed class Notes(Journal journal) : IToolInstaller
    {
        public void Install(PackageReference tool) => journal.Add(tool.OriginalString);
    }

    private sealed class Helper
    {
        public string Help() => "helped";
    }

    private sealed class UsesHelper(Helper helper, Journal journal) : FrostingTask
    {
        public override void Run(ICakeContext context) => journal.Add(helper.Help());
    }

    private sealed class HelperModule : ICakeModule
    {
        public void Register(ICakeContainerRegistrar registrar) => registrar.RegisterType<Helper>().AsSelf().Singleton();
    }

    private sealed class HelperStartup : IFrostingStartup
    {
        public void Configure(IServiceCollection services) => services.AddSingleton<Helper>();
    }

    private sealed class Installer(Journal journal) : IPackageInstaller
    {
        public bool CanInstall(PackageReference package, PackageType type) => package.Scheme == "shelf";

        public IReadOnlyCollection<IFile> Install(PackageReference package, PackageType type, DirectoryPath path)
        {
            journal.Add($"installed {type} {package.Package}");
            return [new FileSystem().GetFile(typeof(Installer).Assembly.Location)];
        }
    }
}
