using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Translator.Translating;
using Translator.Translating.Azure;

namespace Translator.Tests.Translating.Azure;

public class AzureOptionsTests
{
    [Theory]
    [InlineData("", false)]
    [InlineData("Key=k", false)]
    [InlineData("Region=westeurope", false)]
    [InlineData("Endpoint=https://e.example", false)]
    [InlineData("Key=k;Region=westeurope", true)]
    [InlineData("Key=k;Endpoint=https://e.example", true)]
    [InlineData("UseEntra=true;Endpoint=https://e.example", true)]
    [InlineData("UseEntra=true", false)]
    [InlineData("Key= ;Region=westeurope", false)]
    public void Azure_is_configured_when_there_is_an_address_and_an_identity(string settings, bool expected)
    {
        var options = Bind(settings);

        Assert.Equal(expected, options.IsConfigured);
        Assert.Equal(expected, options.Missing is null);
        if (!expected)
        {
            Assert.Contains("Translating:Azure:", options.Missing, StringComparison.Ordinal);
            var failure = Assert.Throws<EngineException>(() => new AzureEngine(options, TimeProvider.System));
            Assert.Equal((EngineFailure.Configuration, options.Missing), (failure.Failure, failure.Hint));
        }
    }

    [Theory]
    [InlineData("Endpoint=not an address", "Translating:Azure:Endpoint")]
    [InlineData("Endpoint=ftp://e.example", "Translating:Azure:Endpoint")]
    [InlineData("Endpoint=http://e.example", "https://")]
    [InlineData("Endpoint=https://e.example/translate?api-version=3.0", "/translate")]
    [InlineData("Endpoint=http://127.0.0.1:5000;UseEntra=true", "Translating:Azure:UseEntra")]
    [InlineData("Region=West Europe", "westeurope")]
    [InlineData("Key=<your key>", "Translating:Azure:Key")]
    [InlineData("Key=k;UseEntra=true", "Keep one of the two")]
    [InlineData("ResourceId=my-resource", "/subscriptions/")]
    [InlineData("Category=c;DeploymentName=d", "Translating:Azure:DeploymentName")]
    [InlineData("Tone=formal", "Translating:Azure:DeploymentName")]
    [InlineData("DeploymentName=d;Tone=rude", "Translating:Azure:Tone")]
    [InlineData("Profanity=Never", "Translating:Azure:Profanity")]
    [InlineData("TextType=Markdown", "Translating:Azure:TextType")]
    [InlineData("AttemptTimeout=00:00:00", "Translating:Azure:AttemptTimeout")]
    [InlineData("ConnectTimeout=01:00:00", "Translating:Azure:ConnectTimeout")]
    [InlineData("DeploymentName=d;ReferencePairs:0:Source=a", "Translating:Azure:ReferencePairs")]
    public void A_wrong_setting_is_named_with_what_to_write(string settings, string named)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Bind(settings));

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_setting_is_an_error() =>
        Assert.Contains("Regoin", Assert.Throws<InvalidOperationException>(() => Bind("Regoin=westeurope")).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Nothing_set_is_valid_since_another_engine_can_be_used() => Assert.False(Bind("").IsConfigured);

    [Theory]
    [InlineData("", 30)]
    [InlineData("Category=c", 125)]
    [InlineData("Category=c;AttemptTimeout=00:00:40", 40)]
    public void The_wait_for_an_answer_is_longer_than_the_service_takes(string settings, double seconds) =>
        Assert.Equal(seconds, Bind(settings).EffectiveAttemptTimeout.TotalSeconds);

    [Theory]
    [InlineData("https://api.cognitive.microsofttranslator.us", "https://cognitiveservices.azure.us/.default", "login.microsoftonline.us")]
    [InlineData("https://api.translator.azure.cn", "https://cognitiveservices.azure.cn/.default", "login.chinacloudapi.cn")]
    [InlineData("https://name.cognitiveservices.azure.com", "https://cognitiveservices.azure.com/.default", "login.microsoftonline.com")]
    public void A_sovereign_cloud_has_its_own_authority_and_scope(string endpoint, string scope, string authority)
    {
        var cloud = AzureCloud.Of(new Uri(endpoint));

        Assert.Equal((scope, authority), (cloud.TokenScope, cloud.Authority.Host));
    }

    [Theory]
    [InlineData(EntraCredential.Default)]
    [InlineData(EntraCredential.ManagedIdentity)]
    [InlineData(EntraCredential.WorkloadIdentity)]
    [InlineData(EntraCredential.Environment)]
    [InlineData(EntraCredential.AzureCli)]
    public void Every_kind_of_identity_makes_an_engine(EntraCredential credential)
    {
        using var engine = new AzureEngine(
            new AzureOptions { UseEntra = true, Credential = credential, Endpoint = "https://name.cognitiveservices.azure.com", ClientId = "c", TenantId = "t" },
            TimeProvider.System);

        Assert.Equal("azure", engine.Info.Name);
    }

    private static AzureOptions Bind(string settings)
    {
        var values = settings.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(setting => setting.Split('=', 2))
            .ToDictionary(parts => "Translating:Azure:" + parts[0], parts => (string?)parts[1]);
        var services = new ServiceCollection().AddAzure(new ConfigurationBuilder().AddInMemoryCollection(values).Build()).BuildServiceProvider();
        return services.GetRequiredService<IOptions<AzureOptions>>().Value;
    }
}
