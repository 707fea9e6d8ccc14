using System.Text.Json;
using Ledger.Domain.Contracts;
using Ledger.Domain.Decisions;
using Ledger.Domain.Kernel;
using Ledger.Domain.Payments;
using Ledger.Domain.Projects;
using NodaTime;

namespace Ledger.Web.Tests.Stories;

/// <summary>The request over HTTP for a payment document, a project or a contract; null for every other command.</summary>
internal static class RequestOfPaper
{
    public static (string Path, object Body)? Command(Command command) => command switch
    {
        DraftPayment c => ("payments", new
        {
            unit = c.Account.Unit, fund = c.Account.Fund, year = c.Account.Year.Value, amount = $"{c.Terms.Amount}",
            purpose = c.Terms.Purpose, payee = c.Terms.Payee, decisionNo = c.Terms.DecisionNo, effectiveOn = Iso(c.EffectiveOn), submit = c.Submit,
            evidence = Of(c.Terms.Evidence), summary = c.Terms.Summary,
        }),
        ApprovePayment c => ($"payments/{c.Id}/approve", new { effectiveOn = Iso(c.EffectiveOn) }),
        ReturnPayment c => ($"payments/{c.Id}/return", new { reason = c.Reason, effectiveOn = Iso(c.EffectiveOn) }),
        MakePayment c => ($"payments/{c.Id}/pay", new { effectiveOn = Iso(c.EffectiveOn) }),
        RecordDecision c => ("decisions", new
        {
            unit = c.Unit, procedure = Word(c.Terms.Procedure), title = c.Terms.Title, fund = c.Terms.Fund,
            ceiling = $"{c.Terms.Ceiling}", minutes = c.Terms.Minutes,
            stages = c.Terms.Stages.Select(s => new { stage = Word(s.Stage), on = Iso(s.On) }),
            due = c.Terms.Ballot.Due, present = c.Terms.Ballot.Present, @for = c.Terms.Ballot.For,
            against = c.Terms.Ballot.Against, abstained = c.Terms.Ballot.Abstained,
        }),
        PublishDecision c => ($"decisions/{c.Id}/publish", new
        {
            round = c.Round, place = c.Place, effectiveOn = Iso(c.EffectiveOn),
        }),
        DeclareProject c => ("projects", new
        {
            unit = c.Unit, nameZh = c.Terms.NameZh, goal = c.Terms.Goal, lead = c.Terms.Lead,
            effectiveOn = Iso(c.EffectiveOn), evidence = Of(c.Evidence), summary = c.Summary,
        }),
        FundProject c => ($"projects/{c.Id}/sources", new
        {
            fund = c.Fund, year = c.Year.Value, amount = $"{c.Amount}", effectiveOn = Iso(c.EffectiveOn),
            evidence = Of(c.Evidence), summary = c.Summary,
        }),
        AcceptProject c => ($"projects/{c.Id}/accept", new
        {
            result = Word(c.Result), acceptedBy = c.AcceptedBy,
            effectiveOn = Iso(c.EffectiveOn), evidence = Of(c.Evidence), summary = c.Summary,
        }),
        RegisterContract c => ("contracts", new
        {
            village = c.Village, kind = Word(c.Terms.Kind),
            subject = c.Terms.Subject, counterparty = c.Terms.Counterparty, from = Iso(c.Terms.From),
            until = Iso(c.Terms.Until), effectiveOn = Iso(c.EffectiveOn),
            payments = c.Payments.Select(p => new { dueOn = Iso(p.DueOn), amount = $"{p.Amount}" }),
            evidence = Of(c.Evidence), summary = c.Summary,
        }),
        _ => null,
    };

    private static object Of(Evidence evidence) => new { documentNo = evidence.DocumentNo };

    private static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName($"{value}");

    private static string Iso(LocalDate day) => $"{day:uuuu-MM-dd}";
}
