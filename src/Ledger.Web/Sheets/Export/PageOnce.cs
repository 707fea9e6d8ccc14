using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace Ledger.Web.Sheets.Export;

/// <summary>A page of ours rendered within a request for another form of it.</summary>
internal sealed record PageOnce(int Status, string? Location, string Html)
{
    /// <summary>Renders the page of the request under another query, for the same person.</summary>
    public static async Task<PageOnce> Render(HttpContext outer, string query)
    {
        await using var scope = outer.RequestServices.CreateAsyncScope();
        using var body = new MemoryStream();
        var features = new FeatureCollection(outer.Features);
        var asked = outer.Features.GetRequiredFeature<IHttpRequestFeature>();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Protocol = asked.Protocol, Scheme = asked.Scheme, Method = HttpMethods.Get, PathBase = asked.PathBase,
            Path = asked.Path, QueryString = query, Headers = asked.Headers, Body = Stream.Null,
            RawTarget = asked.PathBase + asked.Path + query,
        });
        features.Set<IQueryFeature>(new QueryFeature(features));
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        features.Set<IItemsFeature>(new ItemsFeature());
        features.Set<IServiceProvidersFeature>(new RequestServicesOf(scope.ServiceProvider));
        var inner = new DefaultHttpContext(features) { User = outer.User };
        var accessor = outer.RequestServices.GetRequiredService<IHttpContextAccessor>();
        try
        {
            accessor.HttpContext = inner;
            await outer.GetEndpoint()!.RequestDelegate!(inner);
            await inner.Features.GetRequiredFeature<IHttpResponseBodyFeature>().Writer.FlushAsync(outer.RequestAborted);
        }
        finally
        {
            accessor.HttpContext = outer;
        }

        return new PageOnce(
            inner.Response.StatusCode, inner.Response.Headers.Location, Encoding.UTF8.GetString(body.ToArray()));
    }

    private sealed class RequestServicesOf(IServiceProvider services) : IServiceProvidersFeature
    {
        public IServiceProvider RequestServices { get; set; } = services;
    }
}
