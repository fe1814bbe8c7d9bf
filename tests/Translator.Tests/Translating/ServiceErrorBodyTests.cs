using System.Text;
using Translator.Translating;

namespace Translator.Tests.Translating;

public class ServiceErrorBodyTests
{
    [Theory]
    [InlineData("""{"error":{"code":401000,"message":"m"}}""", "401000", "m")]
    [InlineData("""{"error":{"code":"404","message":"m"}}""", "404", "m")]
    [InlineData("""{"code":"x","message":"m"}""", "x", "m")]
    [InlineData("""{"error":"gone"}""", null, "gone")]
    [InlineData("""[1]""", null, null)]
    [InlineData("<html>", null, null)]
    [InlineData("", null, null)]
    public void Codes_are_read_in_every_shape(string body, string? code, string? message) =>
        Assert.Equal(new ServiceErrorBody(code, message), ServiceErrorBody.Read(Encoding.UTF8.GetBytes(body)));
}
