using Ledger.Web.Shell.Entry;

namespace Ledger.Web.Tests.Shell;

public sealed class PinyinInitialsTests
{
    [Theory]
    [InlineData("出租收入", "czsr")]
    [InlineData("日荣融如软若瑞润肉弱热人", "rrrrrrrrrrrr")]
    [InlineData("撒三桑四岁所算收", "ssssssss")]
    [InlineData("月度结账", "ydjz")]
    public void are_those_of_the_common_reading(string name, string initials) =>
        Assert.Contains(initials, PinyinInitials.Of(name));
}
