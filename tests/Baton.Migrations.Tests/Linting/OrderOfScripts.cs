using Baton.Migrations.Linting;
using CsCheck;

namespace Baton.Migrations.Tests.Linting;

public sealed class OrderOfScripts
{
    [Theory]
    [InlineData("V1__a.sql", "V1_1__b.sql", "V1.2__c.sql", "V2__d.sql", "V10__e.sql", "V010__f.sql", "R__views.sql")]
    [InlineData("1.sql", "02.sql", "3.sql", "10.sql")]
    [InlineData("a/2.sql", "a/10.sql", "b/1.sql")]
    [InlineData("20240101_a.sql", "20240102_a.sql", "20231231235959999999999_b.sql")]
    public void IsThatOfTheirNumbers(params string[] files) => Assert.Equal(files, files.Reverse().Order(ScriptOrder.Instance));

    [Fact]
    public void IsAnOrder() => Gen.String["0123456789aA_./R"].Array[3].Sample(s =>
    {
        var (one, two, three) = (s[0], s[1], s[2]);
        Assert.Equal(Math.Sign(ScriptOrder.Instance.Compare(one, two)), -Math.Sign(ScriptOrder.Instance.Compare(two, one)));
        Assert.Equal(one == two, ScriptOrder.Instance.Compare(one, two) == 0);
        if (ScriptOrder.Instance.Compare(one, two) < 0 && ScriptOrder.Instance.Compare(two, three) < 0)
        {
            Assert.True(ScriptOrder.Instance.Compare(one, three) < 0);
        }
    });
}
