using Ledger.Domain.Kernel;

namespace Ledger.Web.Tests.Support;

/// <summary>Whoever lets people of the whole tenant speak to a running service.</summary>
public interface IPeople
{
    /// <summary>A client that asks as the person, in the role.</summary>
    HttpClient ClientOf(string id, Role role);
}
