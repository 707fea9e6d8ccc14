using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Funds;

/// <summary>Establishes a fund; its rules are set apart, each under its own document.</summary>
public sealed record EstablishFund(string Code, string NameZh, string NameEn, HolderKind Holder, LocalDate From)
    : Command
{
    private string Stream => Fund.Stream(Code);

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Stream];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(book.Units.Root ?? "", Role.Administrator);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) => Checks.First(
            IsWellFormed(Code) ? null : new FundCodeInvalid(Code) { Field = "code" },
            book.Read<Fund>(Stream).Exists ? new FundAlreadyEstablished(Code) { Field = "code" } : null,
            Checks.Filled(NameZh, "nameZh", "中文名称", "Chinese name"),
            Checks.Filled(NameEn, "nameEn", "英文名称", "English name")) is { } refusal
        ? refusal
        : Decision.Accept(new Written(Stream, new FundEstablished(Code, NameZh, NameEn, Holder, From)));

    private static bool IsWellFormed(string code) =>
        code.Length is >= 2 and <= 40
        && char.IsAsciiLetterLower(code[0])
        && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
