using Ledger.Domain.Banking;
using Ledger.Domain.Kernel;
using Ledger.Web.Journal;
using Ledger.Web.Periods;
using Ledger.Web.Shell.Desk;
using Ledger.Web.Shell.Entry;
using Microsoft.AspNetCore.Components;

namespace Ledger.Web.Banking;

/// <summary>What the page of a bank account reads and records.</summary>
public sealed partial class BankPage
{
    private static readonly char[] separators = [',', '，', '、', ' '];
    private readonly FormErrors errors = new();
    private BankBook? book;
    private IReadOnlyList<MatchProposal> proposals = [];
    private BankReconciliation? statement;
    private SettledMoment? moment;

    [Parameter] public string Owner { get; set; } = "";

    [SupplyParameterFromForm] private BankForm? Form { get; set; }

    [SupplyParameterFromForm(Name = "do")] private string? Pressed { get; set; }

    private BankSignal Shown => BankSignal.Of(book!.Account, Moment.OnOrToday, Tongue);

    private IReadOnlyList<(string Name, Money Amount)> Reconciled =>
    [
        (Say("账面余额", "Balance of the book"), statement!.Book),
        (Say("加：银行已收付、账面未收付", "Plus what only the bank moved"), statement.AdjustedBook - statement.Book),
        (Say("调节后账面余额", "Adjusted book"), statement.AdjustedBook),
        (Say("银行余额", "Balance of the bank"), statement.Bank),
        (Say("加：账面已收付、银行未收付", "Plus what only the book moved"), statement.AdjustedBank - statement.Bank),
        (Say("调节后银行余额", "Adjusted bank"), statement.AdjustedBank),
        (Say("差额", "Difference"), statement.Difference),
    ];

    protected override async Task LoadAsync()
    {
        if (Holder.Parse(Owner) is not { } holder || !Desk.MayRead(PeriodUnits.UnitOf(holder, Desk.Reference)))
        {
            Navigation.NotFound();
            return;
        }

        moment = await Desk.Settle();
        book = await Banks.Of(Desk.Person.Tenant, holder, moment, Http.HttpContext!.RequestAborted);
        proposals = book.Proposals;
        statement = book.Account.Asserted is { } last
            ? BankReconciliation.Of(book.Account, book.Cash, last.Day, last.Bank)
            : null;
        Form ??= new BankForm();
    }

    private static string Key(MatchProposal proposal) => $"{proposal.Pairing.Lines[0]}|{proposal.Pairing.Vouchers[0]}";

    private Money Sum(MatchProposal proposal) => Money.Sum(
        book!.Lines.Where(l => proposal.Pairing.Lines.Contains(l.Number)).Select(l => l.Line.Amount));

    private async Task DoAsync()
    {
        var typed = new TypedEntry(errors, Tongue);
        var command = Pressed switch
        {
            "open" => new OpenBankAccount(book!.Holder, Form!.Bank ?? "", Form.Number ?? "", Form.Title ?? "",
                typed.Date(Form.From, "from"), Signed(Form.Opening, "opening")),
            "take" => await Statement(),
            "confirm" => new MatchLines(book!.Holder,
                [.. proposals.Where(p => Form!.Chosen.Contains(Key(p))).Select(p => p.Pairing)]),
            "match" => new MatchLines(book!.Holder,
                [new Pairing(Numbers(Form!.Lines), Words(Form.Vouchers), Say("手工匹配", "by hand"))]),
            "undo" => new UnmatchLines(book!.Holder, int.TryParse(Form!.Match, out var match) ? match : 0, Form.Reason ?? ""),
            "assert" => new AssertBank(book!.Holder, typed.Date(Form!.Day, "day"), Signed(Form.Balance, "balance")),
            _ => (Command?)null,
        };
        if (command is null && !errors.Any)
        {
            errors.Add(null, Say("请选择要办理的事项。", "Choose what to do."));
        }

        if (!errors.Any && await Desk.Record(command!, errors) is not null)
        {
            Navigation.NavigateTo(Links.To($"/bank/{Owner}"));
        }
    }

    private async Task<Command?> Statement()
    {
        if (Form!.File is not { Length: > 0 and <= 20 << 20 } file)
        {
            errors.Add("file", Say("请选择不超过 20 MB 的对账单文件。", "Choose a statement of at most 20 MB."));
            return null;
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, Http.HttpContext!.RequestAborted);
        var (lines, refusal) = StatementFile.Read(file.FileName, content.ToArray());
        if (refusal is not null)
        {
            errors.Add(refusal, Tongue);
            return null;
        }

        return new TakeStatement(book!.Holder, StatementFile.Digest(content.ToArray()), file.FileName, lines);
    }

    private Money Signed(string? text, string field)
    {
        var below = text?.Trim().StartsWith('-') == true;
        var reading = AmountText.Read(below ? text!.Trim()[1..] : text);
        if (reading.Fault is { } fault and not AmountZero)
        {
            errors.Add(fault, Tongue, field);
        }

        return new Money(below ? -reading.Fen : reading.Fen);
    }

    private static string[] Words(string? text) =>
        (text ?? "").Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IReadOnlyList<int> Numbers(string? text) =>
        [.. Words(text).Select(w => int.TryParse(w, out var number) ? number : 0)];
}
