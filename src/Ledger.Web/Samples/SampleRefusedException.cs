using Ledger.Domain.Kernel;

namespace Ledger.Web.Samples;

/// <summary>A step of the sample data breaks a rule of the domain: a mistake of its script.</summary>
internal sealed class SampleRefusedException(SampleStep step, Command command, Refusal refusal)
    : InvalidOperationException($"{step.Day:uuuu-MM-dd} {step.Person} {command}: {refusal.Code}. {refusal.English}");
