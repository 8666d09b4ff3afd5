using System.Reflection;

namespace Library.Tests;

public sealed class GreetingTests
{
    [Theory]
    [InlineData("Ada", "Hello, Ada!")]
    [InlineData(" ", "Hello, everybody!")]
    [InlineData(null, "Hello, everybody!")]
    public void GreetsByName(string? name, string greeting) => Assert.Equal(greeting, Greeting.For(name));

    [Fact]
    public void HasAVersionFromGit() =>
        Assert.NotEqual("1.0.0", typeof(Greeting).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
}
