namespace Ledger.Web.Tests.Api.BadInput;

/// <summary>The table of wrong requests.</summary>
internal static class WrongRequests
{
    public static IEnumerable<WrongRequest> All =>
        [.. WrongFields.All, .. WrongBodies.All, .. WrongEntries.All, .. WrongPeople.All, .. WrongQuestions.All];
}
