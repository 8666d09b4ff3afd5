namespace Baton.Cake.Tests.Equipment;

/// <summary>The files of tiny projects.</summary>
internal static class Sources
{
    /// <summary>Nothing of the folders above gets in.</summary>
    public static readonly (string Path, string Content)[] OnTheirOwn =
    [
        ("Directory.Build.props", "<Project />"),
        ("Directory.Build.targets", "<Project />"),
        ("Directory.Packages.props", "<Project />"),
        (".gitignore", "bin/\nobj/\nartifacts/\n"),
    ];

    public static readonly (string Path, string Content)[] LibraryAndApplication =
    [
        .. OnTheirOwn,
        ("Unit.slnx", """<Solution><Project Path="Lib/Lib.csproj" /><Project Path="App/App.csproj" /></Solution>"""),
        ("Lib/Lib.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <IncludeSymbols>true</IncludeSymbols>
                <SymbolPackageFormat>snupkg</SymbolPackageFormat>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <Authors>Ada</Authors>
              </PropertyGroup>
            </Project>
            """),
        ("Lib/Greeting.cs", """
            using System.Runtime.CompilerServices;
            namespace Lib;
            /// <summary>Greets.</summary>
            public static class Greeting
            {
                /// <summary>Where it was compiled.</summary>
                public static string Place([CallerFilePath] string path = "") => path;
                /// <summary>Says it.</summary>
                public static string Text => "hello from " + Place();
            }
            """),
        ("App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Lib/Lib.csproj" /></ItemGroup>
            </Project>
            """),
        ("App/Program.cs", "System.Console.WriteLine(Lib.Greeting.Text);\n"),
        ("App/wwwroot/index.html", "<p>hello</p>\n"),
        ("hooks/activated", "#!/bin/sh\necho activated\n"),
        ("hooks/bin/ignored", "no source\n"),
    ];

    /// <summary>Two projects on Microsoft.Testing.Platform: xunit.v3 writes a results file; NUnit has no extension that would.</summary>
    public static readonly (string Path, string Content)[] XunitAndNUnit =
    [
        .. OnTheirOwn,
        ("global.json", """{ "test": { "runner": "Microsoft.Testing.Platform" } }"""),
        ("Both.slnx", """<Solution><Project Path="X/X.csproj" /><Project Path="N/N.csproj" /></Solution>"""),
        ("X/X.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType></PropertyGroup>
              <ItemGroup><PackageReference Include="xunit.v3" Version="4.0.2" /></ItemGroup>
            </Project>
            """),
        ("X/Tests.cs", "public class XTests { [Xunit.Fact] public void Passes() { } [Xunit.Fact(Skip = \"later\")] public void Waits() { } }"),
        ("N/N.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><EnableNUnitRunner>true</EnableNUnitRunner></PropertyGroup>
              <ItemGroup><PackageReference Include="NUnit" Version="4.6.1" /><PackageReference Include="NUnit3TestAdapter" Version="6.3.1" /></ItemGroup>
            </Project>
            """),
        ("N/Tests.cs", """
            using NUnit.Framework;
            public class NTests
            {
                [TestCase(1)] [TestCase(2)] public void Passes(int n) { }
                [Test, Ignore("later")] public void Waits() { }
                [Test] public void FailsOnDemand() => Assert.That(System.Environment.GetEnvironmentVariable("FAIL"), Is.Null);
            }
            """),
    ];

    public static readonly (string Path, string Content)[] XunitProject =
    [
        .. OnTheirOwn,
        ("global.json", """
            {
              // which of the two runners
              "test": { "runner": "Microsoft.Testing.Platform" }
            }
            """),
        ("Some.Tests.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType></PropertyGroup>
              <ItemGroup><PackageReference Include="xunit.v3" Version="4.0.2" /></ItemGroup>
            </Project>
            """),
        ("Tests.cs", """
            using Xunit;
            public class Good { [Fact] public void Passes() { } [Theory, InlineData(1), InlineData(2)] public void PassesTwice(int n) => Assert.InRange(n, 1, 2); }
            public class Idle { [Fact(Skip = "later")] public void Waits() { } }
            public class Bad { [Fact] public void Fails() => Assert.Fail("it is\nbroken"); }
            public class Loud { [Fact] public void Fails() => Assert.Fail("hunter2+hunter2"); }
            public class Red { [Fact] public void Fails() => throw new System.Exception("\u001b[31mred"); }
            """),
    ];
}
