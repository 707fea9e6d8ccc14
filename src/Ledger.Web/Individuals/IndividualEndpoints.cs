using Ledger.Domain.Individuals;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Journal;

namespace Ledger.Web.Individuals;

/// <summary>Natural persons over HTTP.</summary>
public static class IndividualEndpoints
{
    /// <summary>Maps the addresses.</summary>
    public static void MapIndividuals(this IEndpointRouteBuilder api)
    {
        // The name is sealed on its way to the recorder; what does not pass there is not sealed and is not recorded.
        api.MapCommand(HttpMethods.Post, "/individuals", r => new RegisterIndividual(
            r.Body.Text("unit"), SealedText.Unsealed(r.Body.Text("name")), default), Register);
        api.MapCommand(HttpMethods.Post, "/individuals/{id}/erase", r => new EraseIndividual(
            r.Value("id"), r.Body.Word<ErasureGround>("ground"), r.Body.Text("documentNo"), null), Erase);
        api.MapRead<IndividualList>("/individuals", async (list, r, context) =>
            await list.Page(r.Scope, await r.Settle(context.RequestAborted), r.After, r.Size, context.RequestAborted));
    }

    private static async Task<Handed> Register(HttpContext context, Submission submission)
    {
        var command = (RegisterIndividual)submission.Command;
        return new Handed(await Service(context).Register(submission, command.Name.Cipher, context.RequestAborted));
    }

    private static async Task<Handed> Erase(HttpContext context, Submission submission) =>
        new(await Service(context).Erase(submission, context.RequestAborted));

    private static IndividualRegister Service(HttpContext context) =>
        context.RequestServices.GetRequiredService<IndividualRegister>();
}
