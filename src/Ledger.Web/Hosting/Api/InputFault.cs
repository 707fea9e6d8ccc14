using Ledger.Domain.Kernel;

namespace Ledger.Web.Hosting.Api;

/// <summary>One thing wrong with the form of a request.</summary>
/// <param name="Pointer">Where: a JSON pointer into the body, or the name of a route or query value.</param>
public sealed record InputFault(string Pointer, string Code, string Chinese, string English);

/// <summary>The request is not well formed; all faults are told at once.</summary>
public sealed record MalformedRequest(IReadOnlyList<InputFault> Faults) : Refusal(
    Faults.Count == 1 ? Faults[0].Code : "request-invalid", RefusalKind.Input,
    string.Join(" ", Faults.Select(f => f.Chinese)), string.Join(" ", Faults.Select(f => f.English)));
