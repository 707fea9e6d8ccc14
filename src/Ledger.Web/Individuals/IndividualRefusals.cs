using Ledger.Domain.Kernel;

namespace Ledger.Web.Individuals;

/// <summary>The name cannot be one.</summary>
public sealed record IndividualNameInvalid(int Longest) : Refusal("individual-name-invalid", RefusalKind.Input,
    $"姓名不得超过 {Longest} 个字，也不能含有换行等控制字符。请只填写姓名。",
    $"A name has at most {Longest} characters and no line breaks. Enter the name alone.");
