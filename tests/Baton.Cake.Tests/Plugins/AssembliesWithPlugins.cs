using System.Reflection;
using System.Reflection.Emit;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Gates;
using Baton.Core.Plugins;
using Baton.Pipeline.Plugins;
using Baton.Testing;

namespace Baton.Cake.Tests.Plugins;

/// <summary>Assemblies that are written by the test, with a gate each.</summary>
public sealed class AssembliesWithPlugins : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("quiet", null)]
    [InlineData("quiet-2", null)]
    [InlineData("", "BATON2094")]
    [InlineData("Quiet", "BATON2094")]
    [InlineData("2quiet", "BATON2094")]
    [InlineData("quiet time", "BATON2094")]
    [InlineData("quiet/../../x", "BATON2094")]
    [InlineData("succession", "BATON2093")]
    public void AreRefusedWhereANameCannotBeAKey(string name, string? code)
    {
        var loaded = Load(il =>
        {
            il.Emit(OpCodes.Ldstr, name);
            il.Emit(OpCodes.Ret);
        });

        Assert.Equal(code, loaded.Diagnostics.Select(d => d.Code).FirstOrDefault());
        Assert.Equal(code is null, loaded.IsSuccess);
    }

    [Fact]
    public void AreRefusedWhereANameThrows()
    {
        var loaded = Load(il =>
        {
            il.Emit(OpCodes.Ldstr, "no name");
            il.Emit(OpCodes.Newobj, typeof(NotSupportedException).GetConstructor([typeof(string)])!);
            il.Emit(OpCodes.Throw);
        });

        var refused = Assert.Single(loaded.Diagnostics);
        Assert.Equal("BATON2090", refused.Code);
        Assert.Contains("no name", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AreRefusedWhereADependencyFileIsDamaged()
    {
        File.WriteAllText(_folder["Made.deps.json"], "{ not JSON");

        var loaded = Load(il =>
        {
            il.Emit(OpCodes.Ldstr, "quiet");
            il.Emit(OpCodes.Ret);
        });

        Assert.Equal("BATON2090", Assert.Single(loaded.Diagnostics).Code);
    }

    private Result<PluginSet> Load(Action<ILGenerator> name)
    {
        var builder = new PersistedAssemblyBuilder(
            new AssemblyName("Made"), typeof(object).Assembly, [new CustomAttributeBuilder(typeof(BatonPluginAttribute).GetConstructors()[0], [BatonPluginAttribute.Current])]);
        var type = builder.DefineDynamicModule("Made").DefineType("Made.Gate", TypeAttributes.Public | TypeAttributes.Class, typeof(object), [typeof(IPlugin<IGate>)]);
        type.DefineDefaultConstructor(MethodAttributes.Public);
        Method(type, "get_Name", typeof(string), [], name);
        Method(type, "get_Schema", typeof(string), [], il => Null(il));
        Method(type, nameof(IPlugin<>.Read), typeof(IGate), [typeof(ObjectReader)], il => Null(il));
        type.CreateType();
        builder.Save(_folder["Made.dll"]);
        return PluginLoader.Load([new PluginReference(_folder["Made.dll"])], _folder.Path);
    }

    private static void Null(ILGenerator il)
    {
        il.Emit(OpCodes.Ldnull);
        il.Emit(OpCodes.Ret);
    }

    private static void Method(TypeBuilder type, string name, Type result, Type[] parameters, Action<ILGenerator> body) =>
        body(type.DefineMethod(name, MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig, result, parameters).GetILGenerator());
}
