using Ledger.Domain.Kernel;
using Ledger.Web.Shell.Entry;
using Ledger.Web.Shell.Language;

namespace Ledger.Web.Tests.Shell;

public sealed class FormErrorsTests
{
    [Fact]
    public void finds_a_field_by_its_json_or_its_csharp_path()
    {
        var errors = new FormErrors();
        errors.Add("lines[3].amount", "wrong");
        Assert.Equal(["wrong"], errors.Of("Lines[3].Amount"));
        Assert.Empty(errors.Of("Lines[2].Amount"));
    }

    [Theory]
    [InlineData("Amount", "amount")]
    [InlineData("Lines[3].Amount", "lines-3-amount")]
    [InlineData("lines[12].effectiveOn", "lines-12-effectiveOn")]
    public void gives_a_field_and_its_error_the_same_id(string field, string id) =>
        Assert.Equal(id, FormErrors.IdOf(field));

    [Fact]
    public void shows_a_refusal_in_the_language_of_the_reader_at_its_field()
    {
        var errors = new FormErrors();
        errors.Add(new AmountZero { Field = "amount" }, Tongue.English);
        errors.Add(new AmountMissing(), Tongue.Chinese, "lines[0].amount");
        Assert.Equal(
            [new FormError("amount", "The amount must be above zero."), new FormError("lines[0].amount", "请填写金额。")],
            errors.All);
    }
}
