using Amazon.S3;
using Coaching.Kernel.Changes;
using Coaching.Kernel.Data;
using Coaching.Kernel.Files;
using Coaching.Kernel.Forms;
using Coaching.Kernel.Languages;
using Coaching.Kernel.Localization;
using Coaching.Kernel.Mail;
using Coaching.Kernel.Modules;
using Coaching.Kernel.Permissions;
using Coaching.Kernel.Settings;
using Coaching.Kernel.Ui;
using Coaching.Kernel.Work;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Coaching.Kernel;

/// <summary>The kernel as one more module: its own tables, texts and the services everybody uses.</summary>
public sealed class KernelModule : IModule
{
    public string Name => "Kernel";

    public string TablePrefix => "kernel_";

    public void Map(ModelBuilder model, bool postgres)
    {
        model.Entity<WorkItem>(e =>
        {
            e.ToTable("kernel_work");
            e.Property(w => w.Payload).IsJson(postgres);
            e.HasIndex(w => w.DueUtc);
            e.HasIndex(w => w.Key);
        });
        // Text, not jsonb: what a recipe brought is given back as it came, the order of its properties included.
        model.Entity<Setting>().ToTable("kernel_setting");
        model.Entity<SubmittedForm>(e =>
        {
            e.ToTable("kernel_form");
            e.HasIndex(f => f.CreatedUtc);
        });
        model.Entity<Change>().ToTable("kernel_change");
        model.Entity<ProtectionKey>().ToTable("kernel_protection_key");
    }

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<WorkSignal>();
        services.AddDbContextPool<PortalDb>((provider, options) =>
        {
            provider.GetRequiredService<Database>().Configure(options);
            options.AddInterceptors(provider.GetRequiredService<WorkSignal>());
        });
        services.AddSingleton<SiteSettings>().AddSingleton<IKeptInMemory>(p => p.GetRequiredService<SiteSettings>());
        services.AddSingleton<ChangeWatch>().AddHostedService(p => p.GetRequiredService<ChangeWatch>());
        services.AddSingleton<WorkQueue>().AddHostedService<Worker>();
        services.AddSingleton<OldForms>().AddHostedService(p => p.GetRequiredService<OldForms>());
        services.Configure<MailOptions>(configuration.GetSection("Mail"));
        services.Handle<Mail.Mail, MailSender>();
        services.AddSingleton<Texts>().AddSingleton<IStringLocalizerFactory, LocalizerFactory>();
        services.AddSingleton<Times>().AddScoped<PageDescription>();
        services.AddHttpContextAccessor().AddSingleton<PageAddresses>().Configure<PortalOptions>(configuration.GetSection("Portal"));
        services.AddSingleton<IAuthorizationPolicyProvider, ActionPolicies>().AddSingleton<IAuthorizationHandler, ActionHandler>();
        services.AddScoped<OncePerForm>();
        services.AddRouting(o => o.ConstraintMap["language"] = typeof(LanguageConstraint));
        services.AddSingleton<UrlHelperFactory>();
        services.AddSingleton<IUrlHelperFactory>(p => new LanguageUrlFactory(p.GetRequiredService<UrlHelperFactory>()));
        services.AddDataProtection().SetApplicationName("Coaching.Portal");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(p =>
            new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = new ProtectionKeys(p.GetRequiredService<IServiceScopeFactory>())));
        AddFiles(services, configuration.GetSection("Files:S3").Get<S3Options>());
    }

    private static void AddFiles(IServiceCollection services, S3Options? s3)
    {
        if (s3?.Bucket is not { } bucket)
        {
            services.AddSingleton<IFileStore, LocalFiles>();
            return;
        }

        var config = new AmazonS3Config { ForcePathStyle = true, ServiceURL = s3.ServiceUrl, AuthenticationRegion = s3.Region };
        services.AddSingleton<IFileStore>(_ => new S3Files(new AmazonS3Client(s3.AccessKey, s3.SecretKey, config), bucket));
    }
}
